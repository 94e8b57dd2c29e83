package streamdojo.kit.split;

import java.math.BigDecimal;

/** Amounts of money: exact decimals, to the cent. */
final class Cents {
  private static final int DECIMALS = 2;

  private Cents() {}

  /**
   * Returns the amount with two decimals.
   *
   * @throws IllegalArgumentException if it has more: nothing is rounded unsaid
   */
  static BigDecimal exact(BigDecimal amount) {
    try {
      return amount.setScale(DECIMALS);
    } catch (ArithmeticException finer) {
      throw new IllegalArgumentException(amount + " is no amount to the cent", finer);
    }
  }
}
