package streamdojo.features;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import streamdojo.kit.Limits;

/** Looks that are spread evenly, and are as many as the engine that is asked can answer. */
public final class EvenLooks {
  private static final int LEAST = 3;

  private EvenLooks() {}

  /**
   * Looks so often within so long. Where a look takes long, as one of a cluster does, it takes
   * longer and ends when half of a step's time is over: that many looks were asked for is no part
   * of the claim, that each of them holds is. Three are always taken.
   *
   * @param look throws if it can't be had
   */
  public static void take(int times, Duration within, Runnable look) {
    long pause = within.toNanos() / times;
    long room = Limits.SERVER_STEP.duration().toNanos() / 2;
    long began = System.nanoTime();
    for (int i = 0; i < times && (i < LEAST || System.nanoTime() - began < room); i++) {
      look.run();
      LockSupport.parkNanos(pause);
    }
  }
}
