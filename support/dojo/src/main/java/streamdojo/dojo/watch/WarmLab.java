package streamdojo.dojo.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.lab.Labs;

/**
 * Servers that stay up between one save and the next. They go with this process, however it ends,
 * and when nobody has used them for a while; the next save brings them back.
 */
public final class WarmLab implements AutoCloseable {
  /** An answer that was broken off leaves something at work in these, which only they end. */
  private static final Set<String> REMEMBERING = Set.of("clickhouse", "connect", "flink");

  private final Labs labs;
  private final Consumer<String> progress;
  private final Duration idle;
  private final Supplier<Instant> clock;
  private Set<String> servers = Set.of();
  private LabOnDemand lab;
  private Instant used;

  /**
   * @param progress takes lines for people
   * @param idle for how long servers stay up unused
   * @param clock says what time it is
   */
  public WarmLab(Labs labs, Consumer<String> progress, Duration idle, Supplier<Instant> clock) {
    this.labs = labs;
    this.progress = progress;
    this.idle = idle;
    this.clock = clock;
  }

  /** A lab with at least these servers, all of them alive; started when it is first asked. */
  public synchronized LabOnDemand with(Set<String> wanted) {
    used = clock.get();
    if (lab != null && servers.containsAll(wanted) && lab.sound()) {
      return lab;
    }
    close();
    servers = new TreeSet<>(wanted);
    lab = new LabOnDemand(labs, servers, progress);
    return lab;
  }

  /** Somebody has just used it: what an answer took doesn't count as idle. */
  public synchronized void usedNow() {
    used = clock.get();
  }

  /** Whether nothing has died in it. */
  public synchronized boolean sound() {
    return lab == null || lab.sound();
  }

  /** Whether an answer can be broken off in it without anything being left at work. */
  public static boolean forgets(Set<String> servers) {
    return REMEMBERING.stream().noneMatch(servers::contains);
  }

  /** An answer has not come to its end: where something may be left of it, servers begin anew. */
  public synchronized void brokenOff() {
    if (!forgets(servers)) {
      close();
    }
  }

  /** To be called now and then: lets go of servers that nobody uses. */
  public synchronized void look() {
    if (lab != null && lab.started() && used.plus(idle).isBefore(clock.get())) {
      progress.accept(
          "Nobody has saved for " + idle.toMinutes() + " minutes: the servers are let go of.");
      close();
    }
  }

  @Override
  public synchronized void close() {
    if (lab != null) {
      lab.close();
      lab = null;
    }
  }
}
