package streamdojo.dojo.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import streamdojo.kit.House;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Reply;
import streamdojo.kit.process.Jvm;
import streamdojo.kit.process.Programs;

/** A lab's supervisor that this process starts. */
final class SupervisorProcess {
  /**
   * What its command line shows: how a process number is known to be a supervisor's. Near the
   * beginning, since the system shows the first 4096 bytes only, and a class path is longer.
   */
  static final String MARK = "-Ddojo.process=supervisor";

  private static final String MAIN = "streamdojo.lab.Supervisor";

  private static final List<String> OPTIONS =
      List.of(MARK, "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Jvm.Command command;
  private final Process process;
  private final Path errors;
  private final Replies replies;

  private SupervisorProcess(Jvm.Command command, Process process, Path errors) {
    this.command = command;
    this.process = process;
    this.errors = errors;
    this.replies = Replies.of(process, errors, this::over);
  }

  /**
   * Starts one.
   *
   * @param classPath of the lab
   * @param rooms command that prints the class path of a server's room
   */
  static SupervisorProcess start(
      House house, String classPath, List<String> rooms, LabOrder order) {
    Jvm.Command command =
        new Jvm("supervisor", classPath, MAIN, OPTIONS, house.classData()).command(List.of());
    Path home = order.home();
    try {
      Files.createDirectories(home.getParent());
      Path errors = Files.createTempFile(home.getParent(), home.getFileName() + "-", ".log");
      Process process =
          new ProcessBuilder(order.detached() ? detached(command.line()) : command.line())
              .directory(house.root().toFile())
              .redirectError(errors.toFile())
              .start();
      SupervisorProcess supervisor = new SupervisorProcess(command, process, errors);
      supervisor.tell(order.line(house, rooms));
      return supervisor;
    } catch (IOException failed) {
      throw new Trouble(
          "The lab's process could not be started: " + failed.getMessage(),
          "Look whether there is room for it in " + home.getParent() + ".",
          failed);
    }
  }

  /**
   * Waits until the lab is up.
   *
   * @throws Trouble if it isn't going to be
   */
  Lab up(Consumer<String> progress) {
    try {
      Reply reply = next();
      for (; reply.is("progress"); reply = next()) {
        progress.accept(reply.progress());
      }
      // Who starts a lab sweeps old logs away, perhaps this one.
      if (reply.is("up") || !Files.exists(errors) || Files.size(errors) == 0) {
        Files.deleteIfExists(errors);
      }
      if (reply.is("up")) {
        return reply.lab();
      }
      throw reply.trouble();
    } catch (InterruptedException | IOException given) {
      throw new Trouble("The start of the lab was broken off.", "Start it again.", given);
    }
  }

  /** Lets go of its lifeline and waits until the lab is down. */
  void end() {
    try {
      process.getOutputStream().close();
    } catch (IOException goneAlready) {
      // That is what we want.
    }
    try {
      if (!process.waitFor(Limits.LAB_ENDS.duration().toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly(); // The servers have lifelines of their own.
        command.lost();
      } else if (process.exitValue() == 0) {
        command.ended();
      } else {
        command.lost();
      }
      Files.deleteIfExists(errors);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (IOException left) {
      // An empty file.
    }
  }

  private Reply next() throws InterruptedException {
    Duration silence = Limits.LAB_CHANGES.duration();
    Reply reply = replies.next(silence);
    if (reply == null) {
      end();
      return replies.trouble(
          "The lab said nothing for " + silence.toSeconds() + " s, so it was stopped.");
    }
    return reply;
  }

  private void tell(String line) {
    try {
      process.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException endedAlready) {
      // Whoever listens hears of it.
    }
  }

  /** What is over can be ended at once; a JVM that leaves by itself takes 300 ms for it. */
  private void over() {
    if (command.written() == null) {
      process.destroyForcibly();
    }
  }

  /**
   * A session of its own, where the system has the command for it: then no signal of this terminal
   * reaches the lab. It writes no class-data archive, since nobody will be there to put it in
   * place. A lab that goes with this process has none: Linux shares processors out by session, so
   * that on a busy machine servers would have theirs, and those who use them none.
   */
  private static List<String> detached(List<String> line) {
    List<String> own = new ArrayList<>(line);
    own.removeIf(option -> option.startsWith("-XX:ArchiveClassesAtExit"));
    Programs.find("setsid").ifPresent(setsid -> own.add(0, setsid.toString()));
    return own;
  }
}
