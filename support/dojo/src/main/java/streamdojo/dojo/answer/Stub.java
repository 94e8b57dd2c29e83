package streamdojo.dojo.answer;

import java.util.ArrayList;
import java.util.List;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.Trouble;
import streamdojo.kit.kata.NotSolvedYet;

/**
 * Derives a kata's stub from its reference: what stands between the marks goes, and what stands for
 * the kit's own exception comes in its place.
 *
 * <p>The marks are comment lines, {@code // gap: what to write here} and {@code // end of gap}.
 */
public enum Stub {
  /** Of an answer in Java. */
  JAVA("// ", "throw notSolvedYet();"),
  /** Of an answer in SQL. */
  SQL("-- ", NotSolvedYet.SQL);

  private final String comment;
  private final String begin;
  private final String end;
  private final String unsolved;

  Stub(String comment, String unsolved) {
    this.comment = comment;
    this.begin = comment + "gap: ";
    this.end = comment + "end of gap";
    this.unsolved = unsolved;
  }

  /** The one for this kata's answers. */
  public static Stub of(Kata kata) {
    return kata.sql() ? SQL : JAVA;
  }

  /** Whether an answer's text still holds the stub's gap. */
  public boolean stillIn(String text) {
    return text.contains(unsolved);
  }

  /**
   * Returns the text of the stub.
   *
   * @param kata the kata's id
   * @param reference the text of the reference
   * @throws Trouble if the reference has no gap, more than one, or one that never ends
   */
  public String of(String kata, String reference) {
    List<String> stub = new ArrayList<>();
    int gaps = 0;
    boolean inside = false;
    for (String line : reference.lines().toList()) {
      String text = line.strip();
      if (text.startsWith(begin)) {
        require(!inside, kata, "a gap begins inside a gap");
        gaps++;
        inside = true;
        String indent = line.substring(0, line.indexOf(begin));
        stub.add(indent + comment + "TODO " + text.substring(begin.length()));
        stub.add(indent + unsolved);
      } else if (text.equals(end)) {
        require(inside, kata, "a gap ends that never began");
        inside = false;
      } else if (!inside) {
        stub.add(line);
      }
    }
    require(!inside, kata, "its gap never ends");
    require(gaps == 1, kata, "it has " + gaps + " gaps, not one");
    return String.join("\n", stub) + "\n";
  }

  private void require(boolean right, String kata, String wrong) {
    if (!right) {
      throw new Trouble(
          "No stub can be derived from the reference of " + kata + ": " + wrong + ".",
          "Mark the solution with '" + begin + "…' before it and '" + end + "' after it.");
    }
  }
}
