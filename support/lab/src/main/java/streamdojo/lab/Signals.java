package streamdojo.lab;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/** What the lab's processes do with a terminal's signals. */
final class Signals {
  private Signals() {}

  /**
   * Ignores Ctrl-C and the terminal's end. They reach all processes of a terminal at once; the
   * lab's owner gets them too and takes the lab down in order.
   */
  static void leaveToTheOwner() {
    for (String name : new String[] {"INT", "HUP"}) {
      try {
        Signal.handle(new Signal(name), SignalHandler.SIG_IGN);
      } catch (IllegalArgumentException unknownHere) {
        // This system has no such signal, so it won't come either.
      }
    }
  }
}
