package streamdojo.kit.external;

import java.util.Optional;
import streamdojo.kit.Trouble;

/** A site that can tell whose a namespace is. */
interface MarkedSite extends Site {
  /** What the mark is called, behind the learner's name. */
  String MARK = "_owner";

  /** For people: {@code Kafka at host:9092}. */
  String title();

  /** Whose the namespace is there; empty if it has no mark. */
  Optional<Owner> owner();

  /**
   * Makes the mark; only one who comes first can.
   *
   * @throws Trouble if that isn't allowed, or somebody else came first; then nothing is changed
   */
  void mark(Owner owner);

  /** Takes the mark away. */
  void unmark();

  /**
   * Looks whether it is ours, or nobody's.
   *
   * @return whether it has our mark
   * @throws Trouble if it is somebody else's
   */
  default boolean ours(Owner owner, String name, boolean takeOver) {
    Optional<Owner> found = owner();
    if (found.isEmpty()) {
      if (!things().isEmpty()) {
        throw new Trouble(
            "%s has %s under the name %s, with no mark of whose it is; nothing was changed."
                .formatted(title(), things().get(0), name),
            "Take another name: " + LearnersName.CHOICE + "=…");
      }
      return false;
    }
    if (found.get().equals(owner) || takeOver && found.get().sameUser(owner)) {
      return true;
    }
    throw found.get().sameUser(owner)
        ? new Trouble(
            "The namespace %s at %s belongs to another clone of yours (%s); nothing was changed."
                .formatted(name, title(), found.get().who()),
            "If nobody uses that clone: ./dojo lab clean --take-over. Else take another name: "
                + LearnersName.CHOICE
                + "=…")
        : new Trouble(
            "The namespace %s at %s belongs to %s, not to you (%s); nothing was changed."
                .formatted(name, title(), found.get().who(), owner.who()),
            "Take another name: " + LearnersName.CHOICE + "=…");
  }
}
