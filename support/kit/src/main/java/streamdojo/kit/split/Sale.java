package streamdojo.kit.split;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A sale as the till has it, before its two halves go apart.
 *
 * @param invoiceNumber no other sale has it
 * @param sold when
 * @param offset of the till's clock, which the documents name
 * @param terminalPoint number of the terminal, as a text
 * @param basketItems any number of lines
 * @param payment its other half, ready to go
 */
public record Sale(
    String invoiceNumber,
    Instant sold,
    ZoneOffset offset,
    String terminalPoint,
    Store store,
    Clerk clerk,
    List<BasketItem> basketItems,
    Payment payment) {
  /** Takes a copy of the lines. */
  public Sale {
    basketItems = List.copyOf(basketItems);
  }

  /** The same sale, but made at another time, and paid as long after that. */
  public Sale soldAt(Instant time) {
    Instant paid = time.plus(Duration.between(sold, payment.paidAt()));
    return new Sale(
        invoiceNumber,
        time,
        offset,
        terminalPoint,
        store,
        clerk,
        basketItems,
        payment.at(paid, offset));
  }

  /** The same sale, but paid at another time. */
  public Sale paidAt(Instant time) {
    return with(payment.at(time, offset));
  }

  /** The same sale, but paid so. */
  public Sale with(Payment other) {
    return new Sale(invoiceNumber, sold, offset, terminalPoint, store, clerk, basketItems, other);
  }

  /** The same sale, but of these lines; what was paid stays. */
  public Sale with(List<BasketItem> lines) {
    return new Sale(invoiceNumber, sold, offset, terminalPoint, store, clerk, lines, payment);
  }

  /** What is to be paid: the subtotals' sum, VAT included, to the cent. */
  public BigDecimal total() {
    return total(basketItems);
  }

  /** What these lines cost together. */
  static BigDecimal total(List<BasketItem> basketItems) {
    BigDecimal sum =
        basketItems.stream().map(BasketItem::subtotal).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Cents.exact(sum);
  }

  /**
   * Returns the basket, ready to go.
   *
   * @param nett the total without VAT
   * @param vat the VAT that is in the total
   * @throws IllegalArgumentException if an amount is finer than a cent
   */
  public Basket basket(BigDecimal nett, BigDecimal vat) {
    return new Basket(
        invoiceNumber,
        DocumentTime.text(sold, offset),
        DocumentTime.epoch(sold),
        terminalPoint,
        total(),
        vat,
        nett,
        clerk,
        store,
        basketItems);
  }
}
