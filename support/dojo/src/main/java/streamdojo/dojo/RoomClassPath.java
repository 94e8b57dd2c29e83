package streamdojo.dojo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/**
 * The class path of a room that the command line does without, asked of the launcher, which builds
 * the room when it is first needed.
 */
final class RoomClassPath implements Supplier<String> {
  private final House house;
  private final String room;

  /**
   * @param room {@code dojo}, {@code lab}, {@code lab-mysql}, {@code direct}
   */
  RoomClassPath(House house, String room) {
    this.house = house;
    this.room = room;
  }

  @Override
  public String get() {
    try {
      Process launcher =
          new ProcessBuilder(house.root().resolve("dojo").toString(), "--classpath", room)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String path =
          new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (launcher.waitFor() == 0) {
        return path;
      }
    } catch (IOException failed) {
      throw new Trouble(
          "The room " + room + " can't be built: " + failed.getMessage() + ".",
          "Try again.",
          failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new Trouble(
        "The room " + room + " was not built.",
        "The launcher said why, a few lines above; then try again.");
  }
}
