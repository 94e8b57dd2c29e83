package streamdojo.kit.split;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What was paid: a row of {@code salespayments}, or a message on {@code avro_salespayments}
 * (document 004).
 *
 * @param invoiceNumber the basket's
 * @param payDateTime date and time with the till's offset, {@code 2024-08-27T10:15:30.123+02:00}
 * @param payTimestamp milliseconds since 1970 in UTC, as a text, as in the original
 * @param paid to the cent
 * @param finTransactionId the bank's name for it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Payment(
    String invoiceNumber,
    @JsonProperty("payDateTime_Ltz") String payDateTime,
    @JsonProperty("payTimestamp_Epoc") String payTimestamp,
    BigDecimal paid,
    String finTransactionId)
    implements Document {
  /** Refuses an amount finer than a cent. */
  public Payment {
    paid = Cents.exact(paid);
  }

  /** When it was paid, by the bank's clock: up to six minutes after the sale. */
  public Instant paidAt() {
    return Instant.ofEpochMilli(Long.parseLong(payTimestamp));
  }

  /** The same payment, but of another amount. */
  public Payment of(BigDecimal amount) {
    return new Payment(invoiceNumber, payDateTime, payTimestamp, amount, finTransactionId);
  }

  /** The same payment, but made at another time. */
  public Payment at(Instant time, ZoneOffset offset) {
    return new Payment(
        invoiceNumber,
        DocumentTime.text(time, offset),
        DocumentTime.epoch(time),
        paid,
        finTransactionId);
  }
}
