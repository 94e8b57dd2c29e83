package streamdojo.kit.slow;

import java.math.BigDecimal;

/**
 * What a store sold.
 *
 * @param count of transactions
 * @param sum of their amounts, exact: each double as it is written, none rounded
 */
public record Total(long count, BigDecimal sum) {
  /** Of a store that has sold nothing yet. */
  public static final Total NONE = new Total(0, BigDecimal.ZERO);

  /** With one more sale. */
  public Total plus(double amount) {
    return new Total(count + 1, sum.add(BigDecimal.valueOf(amount)));
  }
}
