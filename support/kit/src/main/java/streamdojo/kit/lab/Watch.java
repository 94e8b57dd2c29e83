package streamdojo.kit.lab;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;

/**
 * Notices that a server has died which nobody told to: whoever waits for it waits in vain, and is
 * told so at once. One lab a JVM, as one judge's JVM judges one sitting.
 */
public final class Watch {
  private static final Map<String, Server> WATCHED = new ConcurrentHashMap<>();
  private static final int LOOK_MS = 200;
  private static volatile Lab lab;
  private static volatile Trouble death;
  private static ScheduledExecutorService looking;

  private Watch() {}

  /**
   * Watches the servers of a lab from now on, and those of no other. When one dies, the calling
   * thread is interrupted, whatever it waits for.
   *
   * @param watched null for none
   */
  public static synchronized void over(Lab watched) {
    if (looking != null) {
      looking.shutdownNow();
      looking = null;
    }
    WATCHED.clear();
    death = null;
    lab = watched;
    // One that came after the end of the last sitting is nobody's.
    Thread.interrupted();
    if (watched != null) {
      watched.servers().values().stream()
          .filter(server -> server.pid() > 0)
          .forEach(server -> WATCHED.put(server.name(), server));
      looking = look(Thread.currentThread());
    }
  }

  private static ScheduledExecutorService look(Thread waiting) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "watch");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(
        () -> {
          try {
            check();
          } catch (Trouble died) {
            timer.shutdown();
            waiting.interrupt();
          }
        },
        LOOK_MS,
        LOOK_MS,
        TimeUnit.MILLISECONDS);
    return timer;
  }

  /**
   * What a failure is really about: the death of a server, if there was one. To be called by the
   * thread that was interrupted.
   */
  public static Throwable cause(Throwable failure) {
    Trouble died = death;
    if (died != null) {
      // Whoever was interrupted has ended by now.
      Thread.interrupted();
    }
    return failure != null && died != null ? died : failure;
  }

  /** This server is going to be stopped: from now on its absence means nothing. */
  public static void forget(String server) {
    WATCHED.remove(server);
  }

  /**
   * Looks; takes microseconds.
   *
   * @throws Trouble if a server has died, with the end of its log
   */
  public static void check() {
    if (death != null) {
      throw death;
    }
    for (Server server : WATCHED.values()) {
      if (ProcessHandle.of(server.pid()).map(p -> !p.isAlive()).orElse(true)) {
        death =
            new Trouble(
                "%s died: %s %s (%s).%s"
                    .formatted(
                        server.name(),
                        server.engine(),
                        server.version(),
                        server.kind(),
                        lastWords(server)),
                "Its whole log is in the lab's folder, and with the evidence of this run.");
        throw death;
      }
    }
  }

  private static String lastWords(Server server) {
    try {
      return Supervision.ask(lab, "status", null, 0, Limits.LAB_ANSWERS, text -> {})
          .servers()
          .stream()
          .filter(is -> is.name().equals(server.name()))
          .map(is -> is.log() == null ? List.<String>of() : is.log())
          .filter(log -> !log.isEmpty())
          .map(log -> " Its log ends:\n  " + String.join("\n  ", log))
          .findFirst()
          .orElse("");
    } catch (Trouble labGoneToo) {
      return " " + labGoneToo.getMessage();
    }
  }
}
