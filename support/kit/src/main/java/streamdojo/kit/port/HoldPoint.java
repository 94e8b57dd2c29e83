package streamdojo.kit.port;

import java.util.concurrent.CountDownLatch;
import streamdojo.kit.Limits;

/**
 * Holds an answer before one of its calls until it is let go. Counts as {@link CrashPoint} does.
 */
public final class HoldPoint implements Watched.Watch {
  private final int at;
  private final CountDownLatch letGo = new CountDownLatch(1);
  private int calls;
  private volatile String before;

  /**
   * @param at the number of the call that has to wait, 1 is the first
   */
  public HoldPoint(int at) {
    this.at = at;
  }

  @Override
  public Object see(String method, Watched.Call call) throws Exception {
    if (CrashPoint.counts(method) && ++calls == at) {
      before = method;
      Limits.STOPS_STEP.passed(letGo);
    }
    return call.pass();
  }

  /** The method before which it is held, or was; null if it hasn't come to that call. */
  public String before() {
    return before;
  }

  /** From now on it is not held, nor will be. */
  public void letGo() {
    letGo.countDown();
  }
}
