package streamdojo.dojo.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;

/**
 * This clone's labs: the shared one, which {@code ./dojo lab up} starts and which stays until it is
 * taken down, and private ones, which go with those who use them.
 */
public final class Labs {
  /** The servers that a lab can have. */
  public static final Set<String> SERVERS = Set.of("clickhouse", "kafka");

  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
  private static final Duration CHANGE_LIMIT = Duration.ofSeconds(180);
  private static final int END_LIMIT_S = 30;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final House house;
  private final Supplier<String> classPath;

  /**
   * @param classPath of the lab: jars only, separated as {@code java.class.path} is; asked for when
   *     a lab is to be started, so that it may throw {@link Trouble} if nothing is built
   */
  public Labs(House house, Supplier<String> classPath) {
    this.house = house;
    this.classPath = classPath;
  }

  /**
   * The result of {@link #up}.
   *
   * @param lab with all servers that were asked for
   * @param already true if the lab was running before
   */
  public record Up(Lab lab, boolean already) {}

  /**
   * Returns the shared lab, if it runs and answers.
   *
   * @throws Trouble if it runs and doesn't answer within 10 s
   */
  public Optional<Lab> running() {
    return status().map(LabState::lab);
  }

  /** Returns the shared lab and how its servers are; empty and {@link Trouble} as above. */
  public Optional<LabState> status() {
    Optional<Lab> written = written();
    if (written.isEmpty() || !isSupervisor(written.get().pid())) {
      // What a killed lab left is swept away at the next start.
      return Optional.empty();
    }
    try {
      Reply reply = ask(written.get(), "status", ANSWER_LIMIT, text -> {});
      return Optional.of(new LabState(reply.lab(), reply.servers()));
    } catch (Supervision.Gone justNow) {
      return Optional.empty();
    }
  }

  /**
   * Gives a lab with at least these servers: the shared one if it runs, else a private one.
   *
   * @param servers of {@link #SERVERS}
   * @param progress takes lines for people
   * @throws Trouble if a server can't be started
   */
  public LabHandle attachOrStart(Set<String> servers, Consumer<String> progress) {
    Optional<Lab> shared = running();
    if (shared.isPresent()) {
      return new LabHandle(sharedHome(), complete(shared.get(), servers, Map.of(), progress), null);
    }
    return startPrivate(servers, progress);
  }

  /**
   * Gives a lab of the caller's own, whether or not the shared one runs.
   *
   * @param servers of {@link #SERVERS}
   * @param progress takes lines for people
   * @throws Trouble if a server can't be started
   */
  public LabHandle startPrivate(Set<String> servers, Consumer<String> progress) {
    Path home =
        house
            .labs()
            .resolve("run-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
    SupervisorProcess process =
        SupervisorProcess.start(house, classPath.get(), home, sorted(servers), Map.of(), false);
    Thread hook = new Thread(process::end, "end of " + home.getFileName());
    Runtime.getRuntime().addShutdownHook(hook);
    Runnable end =
        () -> {
          process.end();
          unhook(hook);
        };
    try {
      return new LabHandle(home, process.up(progress), end);
    } catch (Trouble trouble) {
      end.run();
      throw trouble;
    }
  }

  /**
   * Starts the shared lab, or adds what it lacks if it runs.
   *
   * @param servers of {@link #SERVERS}
   * @param ports asked for, by server; none or 0 if any will do
   * @throws Trouble if a server can't be started, runs on another port than asked, or somebody else
   *     is starting the lab at the same moment
   */
  public Up up(Set<String> servers, Map<String, Integer> ports, Consumer<String> progress) {
    Optional<Lab> running = running();
    if (running.isPresent()) {
      return new Up(complete(running.get(), servers, ports, progress), true);
    }
    SupervisorProcess process =
        SupervisorProcess.start(house, classPath.get(), sharedHome(), sorted(servers), ports, true);
    return new Up(process.up(progress), false);
  }

  /**
   * Takes the shared lab down and waits until its process is gone.
   *
   * @return false if none was running
   */
  public boolean down(Consumer<String> progress) {
    Optional<Lab> written = written();
    if (written.isEmpty() || !isSupervisor(written.get().pid())) {
      return false;
    }
    Lab lab = written.get();
    ProcessHandle supervisor = ProcessHandle.of(lab.pid()).orElse(null);
    try {
      ask(lab, "down", CHANGE_LIMIT, progress);
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

  private Lab complete(
      Lab lab, Set<String> servers, Map<String, Integer> ports, Consumer<String> progress) {
    Lab now = lab;
    for (String name : sorted(servers)) {
      Server server = now.servers().get(name);
      int port = ports.getOrDefault(name, 0);
      if (server == null || server.pid() == 0 || port != 0) {
        now = Supervision.ask(now, "start", name, port, CHANGE_LIMIT, progress).lab();
      }
    }
    return now;
  }

  private Optional<Lab> written() {
    Path file = sharedHome().resolve(Lab.FILE);
    try {
      return Optional.of(Supervision.JSON.readValue(Files.readString(file), Lab.class));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new Trouble(
          "The shared lab's description can't be read: " + unreadable.getMessage(),
          "If no lab runs, delete " + file.getParent() + ".",
          unreadable);
    }
  }

  private Path sharedHome() {
    return house.labs().resolve("shared");
  }

  private static Reply ask(Lab lab, String command, Duration silence, Consumer<String> progress) {
    return Supervision.ask(lab, command, null, 0, silence, progress);
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
      process.onExit().get(END_LIMIT_S, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException late) {
      return false;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void unhook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException endingAnyway) {
      // The hook finds that there is nothing left to do.
    }
  }

  private static List<String> sorted(Set<String> servers) {
    return List.copyOf(new TreeSet<>(servers));
  }
}
