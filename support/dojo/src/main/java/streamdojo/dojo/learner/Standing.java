package streamdojo.dojo.learner;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import streamdojo.dojo.answer.Stub;
import streamdojo.dojo.catalogue.Kata;

/** How far a learner is with a kata. */
public enum Standing {
  /** Nothing was done yet. */
  OPEN,
  /** It was begun: judged at least once, or its gap is gone. */
  TRIED,
  /** It was solved. */
  SOLVED;

  /** The word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Says how far. */
  public static Standing of(Kata kata, KataProgress progress) {
    if (progress.done()) {
      return SOLVED;
    }
    return progress.tries() > 0 || !asItWas(kata) ? TRIED : OPEN;
  }

  /** Whether the learner's file is missing or still has its gap. */
  private static boolean asItWas(Kata kata) {
    try {
      return Stub.of(kata).stillIn(Files.readString(kata.learners()));
    } catch (IOException missing) {
      return true;
    }
  }
}
