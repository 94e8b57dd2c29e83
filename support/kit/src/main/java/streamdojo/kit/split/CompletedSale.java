package streamdojo.kit.split;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/**
 * A sale whose two halves have found each other: a message on {@code avro_salescompleted} (document
 * 004). Amounts are exact decimals to the cent, also where the topic has doubles.
 *
 * @param invoiceNumber both halves have it
 * @param saleDateTime the basket's, as all up to its lines
 * @param payDateTime the payment's, as all that follow
 * @param paid to the cent
 * @param paidDiffers whether something else was paid than the total; the original can't say that
 */
public record CompletedSale(
    String invoiceNumber,
    @JsonProperty("saleDateTime_Ltz") String saleDateTime,
    @JsonProperty("saleTimestamp_Epoc") String saleTimestamp,
    String terminalPoint,
    BigDecimal total,
    BigDecimal vat,
    BigDecimal nett,
    Clerk clerk,
    Store store,
    List<BasketItem> basketItems,
    @JsonProperty("payDateTime_Ltz") String payDateTime,
    @JsonProperty("payTimestamp_Epoc") String payTimestamp,
    BigDecimal paid,
    String finTransactionId,
    boolean paidDiffers) {
  /** Refuses amounts finer than a cent. */
  public CompletedSale {
    total = Cents.exact(total);
    vat = Cents.exact(vat);
    nett = Cents.exact(nett);
    paid = Cents.exact(paid);
    basketItems = List.copyOf(basketItems);
  }

  /**
   * Puts the halves of a sale together.
   *
   * @throws IllegalArgumentException if they are of two sales
   */
  public static CompletedSale of(Basket basket, Payment payment) {
    if (!basket.invoiceNumber().equals(payment.invoiceNumber())) {
      throw new IllegalArgumentException(
          "The basket is of " + basket.invoiceNumber() + ", the payment not");
    }
    return new CompletedSale(
        basket.invoiceNumber(),
        basket.saleDateTime(),
        basket.saleTimestamp(),
        basket.terminalPoint(),
        basket.total(),
        basket.vat(),
        basket.nett(),
        basket.clerk(),
        basket.store(),
        basket.basketItems(),
        payment.payDateTime(),
        payment.payTimestamp(),
        payment.paid(),
        payment.finTransactionId(),
        payment.paid().compareTo(basket.total()) != 0);
  }

  /** The basket that it was made of. */
  public Basket basket() {
    return new Basket(
        invoiceNumber,
        saleDateTime,
        saleTimestamp,
        terminalPoint,
        total,
        vat,
        nett,
        clerk,
        store,
        basketItems);
  }

  /** The payment that it was made of. */
  public Payment payment() {
    return new Payment(invoiceNumber, payDateTime, payTimestamp, paid, finTransactionId);
  }

  /** Its lines, each as a message of its own: none for a basket without any. */
  public List<UnnestedLine> lines() {
    return UnnestedLine.of(this);
  }
}
