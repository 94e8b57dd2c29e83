package streamdojo.kit;

/**
 * Something went wrong in a way that a person can mend: says what happened and what to do next.
 *
 * <p>It is printed as two sentences and without a stack trace; the cause is kept for those who ask.
 */
public class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String next;

  /**
   * @param happened what happened and what was expected instead, as one or two sentences
   * @param next what to do next, as a sentence
   */
  public Trouble(String happened, String next) {
    this(happened, next, null);
  }

  /** The same with the exception behind it. */
  public Trouble(String happened, String next, Throwable cause) {
    super(happened, cause);
    this.next = next;
  }

  /** Returns what to do next, as a sentence. */
  public String next() {
    return next;
  }
}
