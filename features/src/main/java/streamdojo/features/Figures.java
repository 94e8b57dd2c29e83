package streamdojo.features;

import java.math.BigDecimal;

/**
 * What was sold in a window.
 *
 * @param sales how many invoices
 * @param lines how many lines of their baskets
 * @param total what these lines cost, to the cent
 */
public record Figures(long sales, long lines, BigDecimal total) {
  /** Both together. */
  public Figures plus(Figures more) {
    return new Figures(sales + more.sales, lines + more.lines, total.add(more.total));
  }

  /** As a failure shows it. */
  @Override
  public String toString() {
    return sales + " sales, " + lines + " lines, " + total;
  }
}
