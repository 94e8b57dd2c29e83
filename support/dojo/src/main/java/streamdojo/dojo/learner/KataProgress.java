package streamdojo.dojo.learner;

/**
 * What is remembered of a kata.
 *
 * @param tries how often the learner's answer was judged
 * @param solved when it was solved first, ISO-8601 in UTC; null if it wasn't yet
 * @param hints how many of its hints were shown
 */
public record KataProgress(int tries, String solved, int hints) {
  static final KataProgress NONE = new KataProgress(0, null, 0);

  /** Whether it was ever solved since it was last reset. */
  public boolean done() {
    return solved != null;
  }

  KataProgress tried(boolean holds, String now) {
    return new KataProgress(tries + 1, solved == null && holds ? now : solved, hints);
  }

  KataProgress shown(int count) {
    return new KataProgress(tries, solved, Math.max(hints, count));
  }
}
