package streamdojo.dojo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/**
 * The lab's class path, asked of the launcher, which builds the lab when a claim first needs it.
 */
final class LabClassPath implements Supplier<String> {
  private final House house;

  LabClassPath(House house) {
    this.house = house;
  }

  @Override
  public String get() {
    try {
      Process launcher =
          new ProcessBuilder(house.root().resolve("dojo").toString(), "--classpath", "lab")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String path =
          new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (launcher.waitFor() == 0) {
        return path;
      }
    } catch (IOException failed) {
      throw new Trouble(
          "The lab can't be built: " + failed.getMessage() + ".", "Try again.", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new Trouble(
        "The lab was not built.", "The launcher said why, a few lines above; then try again.");
  }
}
