package streamdojo.dojo.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import streamdojo.dojo.Main;
import streamdojo.kit.docker.DockerEngine;
import streamdojo.kit.docker.Image;

/** {@code ./dojo pull}: fetches the official images that are not here, also beside stand-ins. */
@Command(
    name = "pull",
    description = "Pulls the images that containers need and that are not here.",
    mixinStandardHelpOptions = true)
public final class PullCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    DockerEngine engine = DockerEngine.find();
    for (Image image : Image.all()) {
      if (engine.image(image.wanted()).isPresent()) {
        System.out.println(image.wanted() + " is here.");
      } else {
        engine.pull(image.wanted(), System.out::println);
      }
    }
    return Main.HELD;
  }
}
