package streamdojo.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import streamdojo.kit.Trouble;

/**
 * The class paths of the rooms that servers are made of. A room is built, and what it needs
 * fetched, when one of its servers is wanted for the first time.
 *
 * @param command prints the class path of the room that is named behind it
 */
record Rooms(List<String> command) {
  private static final int REPORT_S = 5;

  Rooms {
    command = List.copyOf(command);
  }

  /**
   * Returns a room's class path.
   *
   * @param progress takes what the command says meanwhile, and how long it has taken so far
   * @throws Trouble if the room can't be built
   */
  String classPath(String room, Consumer<String> progress)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(command);
    line.add(room);
    Process process = new ProcessBuilder(line).start();
    process.getOutputStream().close();
    CompletableFuture<String> path =
        CompletableFuture.supplyAsync(() -> text(process), task -> start(task, "class path"));
    start(
        () -> process.errorReader(StandardCharsets.UTF_8).lines().forEach(progress),
        "builder's words");
    // A lab that is given up meanwhile leaves no build behind.
    Thread end = new Thread(() -> kill(process), "end of a build");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      for (int waited = REPORT_S;
          !process.waitFor(REPORT_S, TimeUnit.SECONDS);
          waited += REPORT_S) {
        progress.accept("Still being built, " + waited + " s so far.");
      }
      // Before it is killed: that closes what is not yet read.
      path.join();
    } finally {
      kill(process);
      unhook(end);
    }
    if (process.exitValue() != 0) {
      throw new Trouble(
          "Its room could not be built.",
          "The launcher said why, a few lines above; then try again.");
    }
    return path.join().strip();
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static void unhook(Thread end) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException shuttingDown) {
      // Then it runs by itself.
    }
  }

  private static String text(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }

  private static void start(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
