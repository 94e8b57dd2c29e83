package streamdojo.kit.lab;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import streamdojo.kit.Trouble;

/** Where a lab's servers run. */
public enum LabKind {
  /** In containers if a Docker engine answers and has or gets the images, else embedded. */
  AUTO,
  /** In containers, or not at all. */
  CONTAINERS,
  /** As processes of the kit's own. */
  EMBEDDED,
  /** Elsewhere: given by a file or the environment, and shared with others. */
  EXTERNAL;

  /** The system property that names it; the environment's {@code DOJO_LAB} is asked next. */
  public static final String PROPERTY = "dojo.lab";

  /**
   * Returns what the user asked for; {@link #AUTO} if nothing.
   *
   * @throws Trouble if the word is none of these
   */
  public static LabKind wanted() {
    String word = System.getProperty(PROPERTY, System.getenv("DOJO_LAB"));
    return word == null || word.isBlank() ? AUTO : of(word);
  }

  /**
   * Reads a word.
   *
   * @throws Trouble if it is none of these
   */
  public static LabKind of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new Trouble(
                    "There is no kind of lab '" + word + "'.",
                    "DOJO_LAB and --lab know: "
                        + Arrays.stream(values())
                            .map(LabKind::word)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /** The word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
