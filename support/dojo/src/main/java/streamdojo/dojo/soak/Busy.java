package streamdojo.dojo.soak;

import streamdojo.kit.process.Sibling;

/** A process that keeps processors busy and does nothing, until its standard input ends. */
public final class Busy {
  // Read and written without any other use, so that the loop can't be optimised away.
  private static volatile long turns;

  private Busy() {}

  /** The process itself; it is told how many processors to keep busy. */
  public static void main(String[] none) {
    int processors = Sibling.order(Integer.class);
    for (int i = 0; i < processors; i++) {
      new Thread(Busy::spin, "busy " + i).start();
    }
  }

  private static void spin() {
    while (true) {
      turns = turns + 1;
    }
  }
}
