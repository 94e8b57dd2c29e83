package streamdojo.dojo.command;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.dojo.judge.Event;

/** Whose mistake a failure may be, where it doesn't say so itself. */
final class Blame {
  /** What code throws that was given what it did not reckon with. */
  private static final Set<String> SLIPS =
      Set.of(
          "ClassCastException",
          "IllegalArgumentException",
          "IllegalStateException",
          "IndexOutOfBoundsException",
          "NullPointerException",
          "UnsupportedOperationException");

  private static final Pattern OURS =
      Pattern.compile("(?m)^\\s*at (?:\\S+/)*streamdojo\\.[\\w.$]+\\((\\w+\\.java:\\d+)\\)");

  private Blame() {}

  /** A sentence if no line of the answer was under way when the kit's own code threw something. */
  static Optional<String> of(Event.Failure failure) {
    String type = failure.type().replaceFirst("^java\\.lang\\.", "");
    Matcher ours = OURS.matcher(failure.trace());
    return SLIPS.contains(type) && failure.where().isEmpty() && ours.find()
        ? Optional.of(
            "%s in the kit itself (%s). If nothing in your answer explains it, it is the kit's mistake."
                .formatted(type, ours.group(1)))
        : Optional.empty();
  }
}
