package streamdojo.dojo.soak;

import streamdojo.kit.process.Lifeline;

/** A process that keeps processors busy and does nothing, until its standard input ends. */
public final class Busy {
  // Read and written without any other use, so that the loop can't be optimised away.
  private static volatile long turns;

  private Busy() {}

  /**
   * The process itself.
   *
   * @param arguments how many processors to keep busy
   */
  public static void main(String[] arguments) {
    Lifeline.hold(System.in, () -> Runtime.getRuntime().halt(0));
    for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
      new Thread(Busy::spin, "busy " + i).start();
    }
  }

  private static void spin() {
    while (true) {
      turns = turns + 1;
    }
  }
}
