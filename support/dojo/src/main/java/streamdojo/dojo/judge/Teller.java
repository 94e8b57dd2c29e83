package streamdojo.dojo.judge;

import java.io.PrintStream;

/** Tells events to the caller, a JSON line each, from whatever thread. */
final class Teller {
  private final PrintStream out;
  private final Answered answered;

  Teller(PrintStream out, Answered answered) {
    this.out = out;
    this.answered = answered;
  }

  synchronized void tell(Event event) {
    out.println(Wire.write(event));
  }

  Event.Failure failure(Throwable thrown) {
    return answered.failure(thrown);
  }

  /** The JVM ends although scenarios are left: the answer called System.exit. */
  void exited() {
    tell(new Event.Exited(answered.whereNow()));
  }

  /** Ends the JVM: a step took longer than its limit. */
  void stuck(String scenario, String step, long seconds) {
    tell(new Event.Stuck(scenario, step, seconds, answered.whereNow()));
    Runtime.getRuntime().halt(1);
  }
}
