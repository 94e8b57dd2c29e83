package streamdojo.dojo.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import streamdojo.kit.Trouble;
import streamdojo.kit.chdb.ChdbPackage;

/**
 * All that a machine without internet wants: the last commit's files, the built programs with their
 * jars, the ClickHouse library if this machine has it, and images if they are asked for.
 *
 * @param tracked the clone
 * @param jars of the programs
 * @param cache the folder that holds the ClickHouse library, or doesn't
 * @param images a file that {@code docker load} takes; null for none
 */
record Archive(Tracked tracked, Jars jars, Path cache, Path images) {
  /** The one folder in it. */
  static final String FOLDER = "stream-dojo/";

  /**
   * Writes it.
   *
   * @throws Trouble if the name says no kind of archive, or it can't be written; then nothing is
   *     left of it
   */
  void write(Path file) {
    Packer.Format format = Packer.format(file);
    new WholeFile(file.toAbsolutePath())
        .write(
            out -> {
              try (Packer packer = format.to(out, tracked.when())) {
                fill(packer);
              }
            });
  }

  private void fill(Packer packer) throws IOException {
    tracked.into(packer, FOLDER);
    for (Map.Entry<String, Path> jar : jars.files().entrySet()) {
      packer.add(FOLDER + jar.getKey(), jar.getValue());
    }
    for (Map.Entry<String, String> program : jars.classPaths().entrySet()) {
      String name = "offline/" + program.getKey() + ".classpath";
      packer.add(FOLDER + name, program.getValue() + "\n");
    }
    ChdbPackage library = ChdbPackage.ofThisKit();
    if (library.isIn(cache)) {
      Path at = Path.of(FOLDER, "offline/cache");
      packer.add(library.library(at).toString(), library.library(cache));
    }
    if (images != null) {
      packer.add(FOLDER + "offline/images.tar", images);
    }
    packer.add(FOLDER + "offline/README.md", page());
  }

  /** What whoever unpacks it reads first. */
  private String page() {
    String load = images == null ? "" : "docker load -i offline/images.tar\n";
    return """
    # Stream Dojo without internet

    The kit as of commit %s, with what Maven and npm would have fetched. It wants a JDK 17 or newer,
    and nothing from a network. In the folder above this one:

    ```
    %s./dojo doctor
    ./dojo watch shadow-1-rule
    ```

    What you write in `katas/` needs nothing else. Sources of the kit that are changed want Maven and
    its network, and so does a program that isn't here. These are:

    %s
    """
        .formatted(tracked.commit(), load, String.join(", ", jars.classPaths().keySet()));
  }
}
