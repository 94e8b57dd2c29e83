package streamdojo.kit.view;

import java.util.Collection;
import streamdojo.kit.Trouble;

/** What is said of a table that there isn't, whichever engine was asked for it. */
public final class NoTable {
  private NoTable() {}

  /**
   * Makes the sentence.
   *
   * @param wanted the name that was asked for
   * @param there the tables that there are
   * @param cause what the engine said
   */
  public static Trouble trouble(String wanted, Collection<String> there, Throwable cause) {
    return new Trouble(
        "There is no table " + wanted + ".",
        there.isEmpty()
            ? "There is none here at all: is the namespace right?"
            : "There are: " + String.join(", ", there) + ".",
        cause);
  }
}
