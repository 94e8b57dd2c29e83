package streamdojo.dojo.judge;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import streamdojo.kit.House;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.process.Jvm;
import streamdojo.kit.process.OwnFolder;

/**
 * The judge's JVM, waiting for an order. It is started before answers are compiled and servers are
 * reached, so that it is awake by then.
 */
final class Chamber implements AutoCloseable {
  static final String HEAP = Judge.HEAP_MB + "m";

  private final Jvm.Command command;
  private final Process process;
  private final Lines lines;
  private final OwnFolder temporary;
  private volatile boolean dropped;

  private Chamber(Jvm.Command command, Process process, OwnFolder temporary) {
    this.command = command;
    this.temporary = temporary;
    this.process = process;
    this.lines = new Lines(process.getInputStream());
  }

  /**
   * Starts one.
   *
   * @param servers whether the scenarios use servers: such sittings have class data of their own,
   *     for they load the servers' clients
   * @param log where its standard error goes, and what the answer prints
   */
  static Chamber open(House house, String classPath, boolean servers, Path log) {
    String name = servers ? "judge-servers" : "judge";
    OwnFolder temporary = new OwnFolder(house.state().resolve("tmp"));
    List<String> options = options(house, temporary.folder());
    Jvm jvm = new Jvm(name, classPath, JudgeMain.class.getName(), options, house.classData());
    Jvm.Command command = jvm.command(List.of());
    try {
      Files.createDirectories(log.getParent());
      Process process =
          new ProcessBuilder(command.line())
              .directory(house.root().toFile())
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      return new Chamber(command, process, temporary);
    } catch (IOException failed) {
      temporary.close();
      throw new Trouble(
          "The judge could not be started: " + failed.getMessage() + ".",
          "Is the clone read-only, the disk full, or the memory?",
          failed);
    }
  }

  /** Gives the order. The stream stays open: it is the judge's lifeline. */
  void tell(Order order) throws IOException {
    OutputStream in = process.getOutputStream();
    in.write((Wire.write(order) + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  /** What it says, line by line. */
  Lines lines() {
    return lines;
  }

  /** Waits for its end and returns the exit code. */
  int ended() throws InterruptedException {
    return process.waitFor();
  }

  /** Whether it can be given another order. */
  boolean awake() {
    // One that is to write class data has to end first, so that others have them.
    return process.isAlive() && command.written() == null;
  }

  /** Ends it at once, whatever it has to write: nobody waits for it. */
  void drop() {
    dropped = true;
    kill();
    command.lost();
  }

  /**
   * Ends it at once, or in order if it has class data to write. A JVM that leaves by itself waits
   * 300 ms for each thread that is reading, its lifeline's above all.
   */
  @Override
  public void close() {
    if (command.written() == null || dropped) {
      kill();
      return;
    }
    try {
      process.getOutputStream().close();
      if (process.waitFor(Limits.LAB_ENDS.duration().toMillis(), TimeUnit.MILLISECONDS)) {
        command.ended();
        temporary.close();
        return;
      }
    } catch (IOException | InterruptedException hurried) {
      // Only time is lost: the next one writes them.
    }
    kill();
    command.lost();
  }

  private void kill() {
    try {
      process.destroyForcibly();
      process.waitFor(Limits.CLIENT_CLOSES.duration().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    temporary.close();
  }

  private static List<String> options(House house, Path temporary) {
    return List.of(
        "-Xmx" + HEAP,
        "-XX:+ExitOnOutOfMemoryError",
        // What libraries unpack there would stay, since a judge is ended as kill -9 does.
        "-Djava.io.tmpdir=" + temporary.toAbsolutePath(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        // A zone that is not UTC, so that local time can't pass for it.
        "-Duser.timezone=Asia/Kathmandu",
        "-Dfile.encoding=UTF-8",
        "-Ddojo.root=" + house.root(),
        "-Dcucumber.publish.quiet=true",
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
  }
}
