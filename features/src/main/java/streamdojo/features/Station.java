package streamdojo.features;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * What there is at a station of document 004.
 *
 * @param rows sales, lines, or windows
 * @param money all of it, to the cent
 */
public record Station(String name, long rows, BigDecimal money) {
  /**
   * One whose rows are these amounts.
   *
   * @throws ArithmeticException if their sum is finer than a cent
   */
  static Station of(String name, Collection<BigDecimal> amounts) {
    BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Station(name, amounts.size(), sum.setScale(2));
  }
}
