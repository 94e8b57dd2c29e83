package streamdojo.kit.port;

import java.util.Set;

/**
 * Stops an answer at one of its calls, as a crash would: that call and all later ones never reach
 * the port. Others than the answer may still close it.
 *
 * <p>Calls that change something are counted, one watch for all ports of an answer. Polls are not:
 * to stop before a poll is to stop after the call before it.
 */
public final class CrashPoint implements Watched.Watch {
  private static final Set<String> COUNTED =
      Set.of(
          "subscribe",
          "initTransactions",
          "beginTransaction",
          "send",
          "sendOffsetsToTransaction",
          "commitTransaction",
          "abortTransaction",
          "commitSync",
          "commitAsync");

  /** What the answer sees: no exception that it could take for one of Kafka's. */
  public static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(String method) {
      super("stopped before " + method);
    }
  }

  private final int at;
  private int calls;
  private volatile String before;
  private volatile Thread crashed;

  /**
   * @param at the number of the call that is not made, 1 is the first
   */
  public CrashPoint(int at) {
    this.at = at;
  }

  @Override
  public synchronized Object see(String method, Watched.Call call) throws Exception {
    if (before != null && Thread.currentThread() == crashed) {
      throw new Crash(before);
    }
    if (COUNTED.contains(method) && ++calls == at) {
      before = method;
      crashed = Thread.currentThread();
      throw new Crash(method);
    }
    return call.pass();
  }

  /** The method before which it crashed; null if it never came to that call. */
  public String before() {
    return before;
  }
}
