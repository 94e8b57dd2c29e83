package streamdojo.kit.kata;

/**
 * What an untouched stub throws.
 *
 * <p>An exception of the kit's own, so that "not solved yet" can't be taken for any other failure.
 */
public final class NotSolvedYet extends RuntimeException {
  /** The line that stands in the gap of a stub in SQL. */
  public static final String SQL = "-- not solved yet: take this line away when you begin";

  private static final long serialVersionUID = 1L;

  private final String kata;

  /**
   * @param kata the id of the kata that waits for its answer
   */
  public NotSolvedYet(String kata) {
    super(kata + " is not solved yet");
    this.kata = kata;
  }

  /** Returns the id of the kata that waits for its answer. */
  public String kata() {
    return kata;
  }
}
