package streamdojo.dojo.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import streamdojo.kit.House;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Reply;
import streamdojo.kit.lab.Supervision;
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

  private static final int LOG_LINES = 12;
  private static final List<String> OPTIONS =
      List.of(MARK, "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Jvm.Command command;
  private final Process process;
  private final Path errors;
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();

  private SupervisorProcess(Jvm.Command command, Process process, Path errors) {
    this.command = command;
    this.process = process;
    this.errors = errors;
  }

  /**
   * Starts one.
   *
   * @param classPath of the lab
   * @param rooms command that prints the class path of a server's room
   * @param home the lab's folder, not there yet
   * @param ports asked for, by server; none or 0 if any will do
   * @param containers whether servers are to run in containers where they can
   * @param detached whether the lab is to outlive this process and its terminal
   */
  static SupervisorProcess start(
      House house,
      String classPath,
      List<String> rooms,
      Path home,
      List<String> servers,
      Map<String, Integer> ports,
      boolean containers,
      boolean detached) {
    Jvm.Command command =
        new Jvm("supervisor", classPath, MAIN, OPTIONS, house.classData()).command(List.of());
    try {
      Files.createDirectories(home.getParent());
      Path errors = Files.createTempFile(home.getParent(), home.getFileName() + "-", ".log");
      Process process =
          new ProcessBuilder(detached ? detached(command.line()) : command.line())
              .directory(house.root().toFile())
              .redirectError(errors.toFile())
              .start();
      SupervisorProcess supervisor = new SupervisorProcess(command, process, errors);
      Map<String, Object> order = new LinkedHashMap<>();
      order.put("home", home.toString());
      order.put("cache", house.cache().toString());
      order.put("archives", house.classData().toString());
      order.put("rooms", rooms);
      order.put("servers", servers);
      order.put("ports", ports);
      order.put("containers", containers);
      order.put("detached", detached);
      supervisor.listen();
      supervisor.tell(new ObjectMapper().writeValueAsString(order));
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
      if (reply.is("up") || Files.size(errors) == 0) {
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
      } else if (process.exitValue() == 0) {
        command.ended();
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
    Reply reply = replies.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
    if (reply == null) {
      end();
      return trouble("The lab said nothing for " + silence.toSeconds() + " s, so it was stopped.");
    }
    return reply;
  }

  private void tell(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException endedAlready) {
      // Whoever listens hears of it.
    }
  }

  private void listen() {
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  hear(Supervision.read(line));
                }
              } catch (IOException unreadable) {
                replies.add(trouble("The lab said something strange: " + unreadable.getMessage()));
              }
              replies.add(trouble("The lab's process ended before the lab was up."));
            },
            "lab's replies");
    reader.setDaemon(true);
    reader.start();
  }

  /** What is over can be ended at once; a JVM that leaves by itself takes 300 ms for it. */
  private void hear(Reply reply) {
    if (!reply.is("over")) {
      replies.add(reply);
    } else if (command.written() == null) {
      process.destroyForcibly();
    }
  }

  private Reply trouble(String happened) {
    List<String> lines = List.of();
    try {
      List<String> all = Files.readAllLines(errors);
      lines = all.subList(Math.max(0, all.size() - LOG_LINES), all.size());
    } catch (IOException unreadable) {
      // Then there is nothing to show.
    }
    String file = lines.isEmpty() ? null : errors.toString();
    return new Reply(
        "failed",
        null,
        null,
        "trouble",
        happened,
        "Build again (mvn package) if you have changed the kit.",
        lines.isEmpty() ? null : lines,
        file,
        null,
        null);
  }

  /**
   * A session of its own, where the system has the command for it: then no signal of this terminal
   * reaches the lab. It writes no class-data archive, since nobody will be there to put it in
   * place.
   */
  private static List<String> detached(List<String> line) {
    List<String> own = new ArrayList<>(line);
    own.removeIf(option -> option.startsWith("-XX:ArchiveClassesAtExit"));
    Programs.find("setsid").ifPresent(setsid -> own.add(0, setsid.toString()));
    return own;
  }
}
