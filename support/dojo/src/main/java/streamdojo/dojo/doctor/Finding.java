package streamdojo.dojo.doctor;

import java.util.Set;
import java.util.function.UnaryOperator;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.LabKind;

/**
 * What a check has found.
 *
 * @param name of what was looked at: {@code Maven}
 * @param stops the kinds of lab that can't be had because of it; empty if it hinders nothing
 * @param says a fact, or a sentence if something is wrong
 * @param remedy what to do, as a sentence; empty if nothing is wrong
 */
public record Finding(String name, Set<LabKind> stops, String says, String remedy) {
  /** Both ways to have servers. */
  static final Set<LabKind> BOTH = Set.of(LabKind.CONTAINERS, LabKind.EMBEDDED);

  static Finding fine(String name, String says) {
    return new Finding(name, Set.of(), says, "");
  }

  /** Something is not as it could be, and the kit runs all the same. */
  static Finding remark(String name, String says, String remedy) {
    return new Finding(name, Set.of(), says, remedy);
  }

  static Finding wrong(String name, Set<LabKind> stops, String says, String remedy) {
    return new Finding(name, stops, says, remedy);
  }

  /** The trouble that somebody who needs it would be told. */
  static Finding wrong(String name, LabKind stopped, Trouble trouble) {
    return wrong(name, Set.of(stopped), trouble.getMessage(), trouble.next());
  }

  /** Returns it in one line. */
  public String line() {
    return line(UnaryOperator.identity());
  }

  /**
   * Returns it in one line.
   *
   * @param sign paints {@code ✔} (fine), {@code !} (a remark) or {@code ✘} (stops something)
   */
  public String line(UnaryOperator<String> sign) {
    String is = remedy.isEmpty() ? "✔" : stops.isEmpty() ? "!" : "✘";
    return "%s %-9s %s %s".formatted(sign.apply(is), name, says, remedy).strip();
  }
}
