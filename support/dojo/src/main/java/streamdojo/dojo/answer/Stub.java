package streamdojo.dojo.answer;

import java.util.ArrayList;
import java.util.List;
import streamdojo.kit.Trouble;

/**
 * Derives a kata's stub from its reference: what stands between the marks goes, and the kit's own
 * exception comes in its place.
 *
 * <p>The marks are comment lines, {@code // gap: what to write here} and {@code // end of gap}.
 */
public final class Stub {
  private static final String BEGIN = "// gap: ";
  private static final String END = "// end of gap";
  private static final String THROW = "throw notSolvedYet();";

  private Stub() {}

  /**
   * Returns the text of the stub.
   *
   * @param kata the kata's id
   * @param reference the text of the reference
   * @throws Trouble if the reference has no gap, more than one, or one that never ends
   */
  public static String of(String kata, String reference) {
    List<String> stub = new ArrayList<>();
    int gaps = 0;
    boolean inside = false;
    for (String line : reference.lines().toList()) {
      String text = line.strip();
      if (text.startsWith(BEGIN)) {
        require(!inside, kata, "a gap begins inside a gap");
        gaps++;
        inside = true;
        String indent = line.substring(0, line.indexOf(BEGIN));
        stub.add(indent + "// TODO " + text.substring(BEGIN.length()));
        stub.add(indent + THROW);
      } else if (text.equals(END)) {
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

  private static void require(boolean right, String kata, String wrong) {
    if (!right) {
      throw new Trouble(
          "No stub can be derived from the reference of " + kata + ": " + wrong + ".",
          "Mark the solution with '" + BEGIN + "…' before it and '" + END + "' after it.");
    }
  }
}
