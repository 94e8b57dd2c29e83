package streamdojo.dojo.lab;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.LabKind;
import streamdojo.kit.lab.ServerState;
import streamdojo.kit.view.DirectKind;

/** The servers of a run, reached when they are first asked for; none at all if none is needed. */
public final class LabOnDemand implements Supplier<Lab>, AutoCloseable {
  private final Labs labs;
  private final Set<String> servers;
  private final Consumer<String> progress;
  private final boolean alone;
  private volatile LabHandle handle;

  /**
   * @param servers that are needed, of {@link streamdojo.kit.lab.Server#NAMES}; may be empty
   * @param progress takes lines for people
   */
  public LabOnDemand(Labs labs, Set<String> servers, Consumer<String> progress) {
    this(labs, servers, progress, false);
  }

  private LabOnDemand(Labs labs, Set<String> servers, Consumer<String> progress, boolean alone) {
    this.labs = labs;
    this.servers = servers;
    this.progress = progress;
    this.alone = alone;
  }

  /**
   * Attaches to the shared lab or starts a private one, the first time.
   *
   * @return null if no server is needed
   */
  @Override
  public synchronized Lab get() {
    if (handle == null && !servers.isEmpty()) {
      String why = alone ? ", to be stopped" : "";
      progress.accept("Servers wanted" + why + ": " + String.join(", ", servers));
      handle = alone ? labs.startPrivate(servers, progress) : labs.attachOrStart(servers, progress);
    }
    return handle == null ? null : handle.lab();
  }

  /** Servers for somebody who is going to stop them: never the shared lab's. */
  public LabOnDemand own(Set<String> wanted) {
    return new LabOnDemand(labs, wanted, progress, true);
  }

  /**
   * Refuses a lab that comes and goes with a run, where somebody else's engine is to read its
   * topics.
   *
   * @throws Trouble if the engine can't know of it
   */
  public synchronized void refuseUnknown() {
    boolean known =
        handle == null
            ? LabKind.wanted() == LabKind.EXTERNAL || labs.running().isPresent()
            : handle.shared();
    if (DirectKind.of(null) == DirectKind.JDBC && !known) {
      throw new Trouble(
          "No lab is up, and one that comes with this command and goes with it is none that "
              + DirectKind.ENGINE_ELSEWHERE
              + " can read.",
          "Start the one that it reads: ./dojo lab up; or give it from outside: --lab external.");
    }
  }

  /** Whether servers run for it now. */
  public boolean started() {
    return handle != null;
  }

  /** Whether all that was asked for is alive; true if nothing was started yet. */
  public synchronized boolean sound() {
    if (handle == null) {
      return true;
    }
    try {
      Set<String> up =
          handle.servers().stream()
              .filter(ServerState::up)
              .map(ServerState::name)
              .collect(Collectors.toSet());
      return up.containsAll(servers);
    } catch (Trouble gone) {
      return false;
    }
  }

  /** Whether the servers, with all that they hold, are still there when this has ended. */
  public synchronized boolean stays() {
    return handle != null && handle.shared();
  }

  /** Where the servers' logs are; empty if none was asked for, or they aren't ours. */
  public synchronized Optional<Path> logs() {
    return Optional.ofNullable(handle).filter(used -> !used.lab().shared()).map(LabHandle::logs);
  }

  @Override
  public synchronized void close() {
    if (handle != null) {
      handle.close();
    }
  }
}
