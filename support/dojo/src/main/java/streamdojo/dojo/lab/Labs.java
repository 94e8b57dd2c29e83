package streamdojo.dojo.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import streamdojo.kit.House;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.external.ExternalLab;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.LabKind;
import streamdojo.kit.lab.Server;

/**
 * This clone's labs: the shared one, which {@code ./dojo lab up} starts and which stays until it is
 * taken down, and private ones, which go with those who use them.
 */
public final class Labs {
  /** The servers of a lab about which nobody says more. */
  public static final Set<String> SERVERS = Set.of("clickhouse", "kafka");

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final House house;
  private final Supplier<String> classPath;
  private final List<String> rooms;
  private final LabAt shared;
  private final LabChoice choice;

  /**
   * @param classPath of the lab: jars only, separated as {@code java.class.path} is; asked for when
   *     a lab is to be started, so that it may throw {@link Trouble} if nothing is built
   */
  public Labs(House house, Supplier<String> classPath) {
    this(house, classPath, List.of(house.root().resolve("dojo").toString(), "--classpath"));
  }

  /**
   * The same.
   *
   * @param rooms the command that a lab gets the class paths of its servers' rooms by: it prints
   *     that of the room which is named behind it
   */
  public Labs(House house, Supplier<String> classPath, List<String> rooms) {
    this.house = house;
    this.classPath = classPath;
    this.rooms = List.copyOf(rooms);
    this.shared = new LabAt(house.labs().resolve("shared"));
    this.choice = new LabChoice(house);
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
   * @throws Trouble if it runs and doesn't answer
   */
  public Optional<Lab> running() {
    return status().map(LabState::lab);
  }

  /**
   * Returns the lab on which somebody of this clone has this namespace now: the shared one, or one
   * that came with a command and goes with it. What others gave is not looked through.
   */
  public Optional<Lab> having(Namespace namespace) {
    return LabKind.wanted() == LabKind.EXTERNAL
        ? Optional.empty()
        : LabAt.having(house.labs(), namespace);
  }

  /** Returns the shared lab and how its servers are; empty and {@link Trouble} as above. */
  public Optional<LabState> status() {
    if (LabKind.wanted() == LabKind.EXTERNAL) {
      Lab lab = ExternalLab.of(house, line -> {}).look();
      return Optional.of(new LabState(lab, LabHandle.allUp(lab)));
    }
    return shared.status();
  }

  /**
   * Gives a lab with at least these servers: the one given from outside if the user wants that;
   * else the shared one if it runs and is of the kind that the user insists on, else a private one.
   *
   * @param servers of {@link Server#NAMES}
   * @param progress takes lines for people
   * @throws Trouble if a server can't be started
   */
  public LabHandle attachOrStart(Set<String> servers, Consumer<String> progress) {
    if (LabKind.wanted() == LabKind.EXTERNAL) {
      Lab lab = ExternalLab.of(house, progress).open(servers);
      return new LabHandle(house.labs().resolve("external"), lab, null);
    }
    Optional<Lab> running = running();
    if (running.isPresent() && !LabChoice.other(running.get())) {
      Lab lab = LabAt.complete(running.get(), sorted(servers), Map.of(), progress);
      return new LabHandle(shared.home(), lab, null);
    }
    return startPrivate(servers, progress);
  }

  /**
   * Gives a lab of the caller's own, whether or not the shared one runs.
   *
   * @param servers of {@link Server#NAMES}
   * @param progress takes lines for people
   * @throws Trouble if a server can't be started
   */
  public LabHandle startPrivate(Set<String> servers, Consumer<String> progress) {
    ours();
    Path home =
        house
            .labs()
            .resolve("run-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
    boolean containers = choice.containers(servers, progress);
    SupervisorProcess process =
        SupervisorProcess.start(
            house,
            classPath.get(),
            rooms,
            new LabOrder(home, sorted(servers), Map.of(), containers, false));
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
   * @param servers of {@link Server#NAMES}
   * @param ports asked for, by server; none or 0 if any will do
   * @throws Trouble if a server can't be started, runs on another port than asked, or somebody else
   *     is starting the lab at the same moment
   */
  public Up up(Set<String> servers, Map<String, Integer> ports, Consumer<String> progress) {
    ours();
    Optional<Lab> running = running();
    if (running.isPresent() && LabChoice.other(running.get())) {
      throw new Trouble(
          "A lab of another kind runs already.", "Take it down first: ./dojo lab down.");
    }
    if (running.isPresent()) {
      return new Up(LabAt.complete(running.get(), sorted(servers), ports, progress), true);
    }
    boolean containers = choice.containers(servers, progress);
    SupervisorProcess process =
        SupervisorProcess.start(
            house,
            classPath.get(),
            rooms,
            new LabOrder(shared.home(), sorted(servers), ports, containers, true));
    return new Up(process.up(progress), false);
  }

  /**
   * Takes the shared lab down and waits until its process is gone.
   *
   * @return false if none was running
   */
  public boolean down(Consumer<String> progress) {
    return shared.down(progress);
  }

  /**
   * Removes the learner's namespace from the servers that were given from outside.
   *
   * @param takeOver whether a mark of the same user's other clone counts as one's own
   * @return what was removed, a line each
   * @throws Trouble if the lab isn't one from outside, or the namespace is somebody else's
   */
  public List<String> clean(boolean takeOver, Consumer<String> progress) {
    if (LabKind.wanted() != LabKind.EXTERNAL) {
      throw new Trouble(
          "Only a lab that was given from outside has to be cleaned; others go with all they hold.",
          "For that one: ./dojo lab clean --lab external");
    }
    return ExternalLab.of(house, progress).clean(takeOver);
  }

  private static void ours() {
    if (LabKind.wanted() == LabKind.EXTERNAL) {
      throw new Trouble(
          "The servers of the lab external are not ours to start or stop.",
          "Take another kind for that: --lab embedded.");
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
