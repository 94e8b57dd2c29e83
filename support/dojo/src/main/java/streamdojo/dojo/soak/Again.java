package streamdojo.dojo.soak;

import java.util.function.Consumer;
import streamdojo.dojo.judge.Event;
import streamdojo.kit.lab.Lab;

/** What a soak runs again and again. */
public interface Again {
  /**
   * Runs it once. The evidence stays if something failed: all runs share one folder, so that
   * tidying up never takes one run's away for the next one's.
   *
   * @param number 1 is the first
   * @param seed of this run's random draws
   * @param listener hears each scenario's end, with the references
   */
  Run run(int number, long seed, Consumer<Event> listener);

  /** The servers of the last run; null if it needed none, or came to no verdict. */
  Lab lab();
}
