package streamdojo.dojo.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import streamdojo.dojo.Main;
import streamdojo.kit.docker.DockerEngine;
import streamdojo.kit.docker.Image;

/** {@code ./dojo images}: what containers are made of, and whether it is here. */
@Command(
    name = "images",
    description = "Shows the images that containers need; the exit code is 1 if one is missing.",
    mixinStandardHelpOptions = true)
public final class ImagesCommand implements Callable<Integer> {
  private static final String ROW = "%-11s %-40s %s%n";

  @Override
  public Integer call() {
    DockerEngine engine = DockerEngine.find();
    System.out.printf(ROW, "SERVER", "IMAGE", "STATE");
    boolean all = true;
    for (Image image : Image.all()) {
      Optional<Image.Present> present = image.in(engine);
      System.out.printf(
          ROW, image.server(), image.wanted(), present.map(Image.Present::state).orElse("missing"));
      all &= present.isPresent();
    }
    System.out.printf("%nDocker engine %s at %s.%n", engine.version(), engine.host());
    if (!all) {
      System.out.println(
          "Get what is missing: ./dojo pull. Where nothing can be pulled: support/images/build.");
    }
    return all ? Main.HELD : Main.FAILED;
  }
}
