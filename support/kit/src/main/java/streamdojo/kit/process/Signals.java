package streamdojo.kit.process;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/** What child processes do with a terminal's signals. */
public final class Signals {
  private Signals() {}

  /**
   * Ignores Ctrl-C and the terminal's end. They reach all processes of a terminal at once; the
   * owner of this one gets them too and ends it in order, or lets go of its {@link Lifeline}.
   */
  public static void leaveToTheOwner() {
    for (String name : new String[] {"INT", "HUP"}) {
      try {
        Signal.handle(new Signal(name), SignalHandler.SIG_IGN);
      } catch (IllegalArgumentException unknownHere) {
        // This system has no such signal, so it won't come either.
      }
    }
  }
}
