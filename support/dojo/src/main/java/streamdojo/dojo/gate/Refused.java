package streamdojo.dojo.gate;

/** The gate does not open: says what is wrong with a kata, a claim or an impostor. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param format of the sentence
   */
  public Refused(String format, Object... values) {
    super(String.format(format, values));
  }

  static void unless(boolean right, String format, Object... values) {
    if (!right) {
      throw new Refused(format, values);
    }
  }
}
