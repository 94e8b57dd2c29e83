package streamdojo.dojo.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import streamdojo.kit.Trouble;
import streamdojo.kit.docker.DockerEngine;
import streamdojo.kit.docker.Image;

/**
 * The images of servers, in one file until they are packed.
 *
 * @param file that {@code docker load} takes
 */
record SavedImages(Path file) implements AutoCloseable {
  /**
   * Has Docker save them.
   *
   * @param servers that are wanted; those that run in no container are left out
   * @param beside the file beside which there has to be room for them
   * @throws Trouble if one of them isn't here, or Docker can't save it
   */
  static SavedImages of(Set<String> servers, Path beside) {
    DockerEngine engine = DockerEngine.find();
    List<String> line = new ArrayList<>(List.of("docker", "save", "-o"));
    List<String> names =
        Image.all().stream()
            .filter(image -> servers.contains(image.server()))
            .map(image -> image.in(engine).orElseThrow(() -> missing(image)).name())
            .toList();
    try {
      Path file = Files.createTempFile(beside.toAbsolutePath().getParent(), ".images", ".half");
      file.toFile().deleteOnExit();
      SavedImages saved = new SavedImages(file);
      line.add(file.toString());
      line.addAll(names);
      try {
        run(line);
        return saved;
      } catch (IOException | RuntimeException failed) {
        saved.close();
        throw failed;
      }
    } catch (IOException failed) {
      throw new Trouble(
          "The images can't be saved: " + failed.getMessage() + ".",
          "Is the docker command installed, and is there room beside the archive?",
          failed);
    }
  }

  private static void run(List<String> line) throws IOException {
    Process docker = new ProcessBuilder(line).redirectErrorStream(true).start();
    try {
      String said = new String(docker.getInputStream().readAllBytes()).strip();
      if (docker.waitFor() != 0) {
        throw new IOException(said);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } finally {
      docker.destroyForcibly();
    }
  }

  private static Trouble missing(Image image) {
    return new Trouble(
        "The image " + image.wanted() + " is not here, nor its stand-in.",
        "Get it: ./dojo pull. Where nothing can be pulled: support/images/build.");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      System.err.println(file + " could not be deleted; do it by hand.");
    }
  }
}
