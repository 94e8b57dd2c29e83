package streamdojo.kit.kata;

import streamdojo.kit.Trouble;

/** What it means that an answer was ended by something it threw. */
public final class AnswerEnded {
  private AnswerEnded() {}

  /**
   * Returns what is to be thrown in its place: that itself, if the answer says that it isn't one
   * yet, or if it is about a server; else a rejection with what was at the root of it.
   *
   * @param who of the answers: {@code The agent}
   */
  public static Error by(String who, Throwable failed) {
    if (failed instanceof NotSolvedYet || failed instanceof Trouble) {
      throw (RuntimeException) failed;
    }
    if (failed instanceof Error error) {
      return error;
    }
    Throwable root = failed;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new AssertionError(who + " was ended by " + root, failed);
  }
}
