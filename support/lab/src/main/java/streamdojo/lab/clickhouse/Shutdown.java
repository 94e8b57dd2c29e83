package streamdojo.lab.clickhouse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import streamdojo.lab.Leftovers;

/**
 * Ends the server in order: no more queries, engine closed, folder removed if the owner is gone.
 *
 * <p>An engine that isn't closed crashes the process in its exit functions, so where closing fails
 * or takes too long the process leaves without them.
 */
final class Shutdown implements Runnable {
  private static final Duration QUERIES = Duration.ofSeconds(3);
  private static final Duration ALL = Duration.ofSeconds(8);

  private final Path home;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean removesHome;
  private boolean starting;
  private HttpFacade facade;
  private Engine engine;

  Shutdown(Path home) {
    this.home = home;
  }

  /** The engine is coming up: until it is there it can't be closed either. */
  synchronized void starting() {
    starting = true;
  }

  /** From now on there is something to close. */
  synchronized void started(HttpFacade facade, Engine engine) {
    this.facade = facade;
    this.engine = engine;
  }

  /** For the end of the lifeline: the owner is gone, and nobody starts on this folder again. */
  void removeHomeAndExit() {
    removesHome = true;
    System.exit(0);
  }

  /** The shutdown hook. */
  @Override
  public void run() {
    watch();
    boolean closed = false;
    try {
      closed = close();
    } catch (InterruptedException | RuntimeException e) {
      e.printStackTrace();
    }
    removeHome();
    if (!closed) {
      LibC.load()._exit(1);
    }
    done.countDown();
  }

  private synchronized boolean close() throws InterruptedException {
    if (engine == null) {
      return !starting;
    }
    facade.stop();
    return engine.close(QUERIES);
  }

  private void removeHome() {
    if (removesHome) {
      Leftovers.leave(home);
    }
  }

  /** Leaves the process, come what may, when the time is up. */
  private void watch() {
    Thread watch =
        new Thread(
            () -> {
              try {
                if (!done.await(ALL.toMillis(), TimeUnit.MILLISECONDS)) {
                  LibC.load()._exit(1);
                }
              } catch (InterruptedException e) {
                // Nobody interrupts it.
              }
            },
            "shutdown-limit");
    watch.setDaemon(true);
    watch.start();
  }
}
