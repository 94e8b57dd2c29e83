package streamdojo.kit.port;

import java.util.Set;

/**
 * Stops an answer at one of its calls, as a crash would: that call and all later ones never reach
 * the port. Others than the answer may still close it.
 *
 * <p>Calls that change something are counted, one watch for all ports of an answer, be they of
 * Kafka or of a database. Polls are not: to stop before a poll is to stop after the call before it.
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
          "commitAsync",
          "execute",
          "executeUpdate",
          "executeBatch",
          "commit");

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

  /** Whether a call of this method counts. */
  static boolean counts(String method) {
    return COUNTED.contains(method);
  }

  @Override
  public synchronized Object see(String method, Watched.Call call) throws Exception {
    if (before != null && Thread.currentThread() == crashed) {
      throw new Crash(before);
    }
    if (counts(method) && ++calls == at) {
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
