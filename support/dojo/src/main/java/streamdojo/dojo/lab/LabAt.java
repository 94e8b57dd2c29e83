package streamdojo.dojo.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import streamdojo.features.Attendance;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Reply;
import streamdojo.kit.lab.Server;
import streamdojo.kit.lab.Supervision;

/**
 * One of this clone's labs, as it is found.
 *
 * @param home its folder, there or not
 */
record LabAt(Path home) {
  /** Returns the lab, below this folder, on which somebody has this namespace now. */
  static Optional<Lab> having(Path labs, Namespace namespace) {
    try (Stream<Path> homes = Files.list(labs)) {
      return homes
          .filter(home -> Attendance.noted(home, namespace))
          .flatMap(home -> new LabAt(home).status().stream())
          .map(LabState::lab)
          .findFirst();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Returns the lab and how its servers are; empty if none runs.
   *
   * @throws Trouble if it runs and doesn't answer
   */
  Optional<LabState> status() {
    Optional<Lab> written = written();
    if (written.isEmpty() || !isSupervisor(written.get().pid())) {
      // What a killed lab left is swept away at the next start.
      return Optional.empty();
    }
    try {
      Reply reply =
          Supervision.ask(written.get(), "status", null, 0, Limits.LAB_ANSWERS, text -> {});
      return Optional.of(new LabState(reply.lab(), reply.servers()));
    } catch (Supervision.Gone justNow) {
      return Optional.empty();
    }
  }

  /** Starts what a running lab lacks. */
  static Lab complete(
      Lab lab, List<String> servers, Map<String, Integer> ports, Consumer<String> progress) {
    Lab now = lab;
    for (String name : servers) {
      Server server = now.servers().get(name);
      int port = ports.getOrDefault(name, 0);
      if (server == null || server.pid() == 0 || port != 0) {
        now = Supervision.ask(now, "start", name, port, Limits.LAB_CHANGES, progress).lab();
      }
    }
    return now;
  }

  /**
   * Takes it down and waits until its process is gone.
   *
   * @return false if none was running
   */
  boolean down(Consumer<String> progress) {
    Optional<Lab> written = written();
    if (written.isEmpty() || !isSupervisor(written.get().pid())) {
      return false;
    }
    Lab lab = written.get();
    ProcessHandle supervisor = ProcessHandle.of(lab.pid()).orElse(null);
    try {
      Supervision.ask(lab, "down", null, 0, Limits.LAB_CHANGES, progress);
    } catch (Trouble deaf) {
      progress.accept("It does not answer; terminating process " + lab.pid() + ".");
      if (supervisor != null) {
        supervisor.destroy();
      }
    }
    if (supervisor != null && !ended(supervisor)) {
      supervisor.destroyForcibly();
      ended(supervisor);
    }
    return true;
  }

  private Optional<Lab> written() {
    Path file = home.resolve(Lab.FILE);
    try {
      return Optional.of(new ObjectMapper().readValue(Files.readString(file), Lab.class));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new Trouble(
          "The lab's description can't be read: " + unreadable.getMessage(),
          "If no lab runs, delete " + file.getParent() + ".",
          unreadable);
    }
  }

  /** Process numbers are used again: where the system shows command lines, this looks. */
  private static boolean isSupervisor(long pid) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(process -> process.info().commandLine())
        .map(line -> line.isEmpty() || line.get().contains(SupervisorProcess.MARK))
        .orElse(false);
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(Limits.LAB_ENDS.duration().toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException late) {
      return false;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
