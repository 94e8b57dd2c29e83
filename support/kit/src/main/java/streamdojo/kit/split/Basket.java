package streamdojo.kit.split;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/**
 * What was sold: a message on {@code avro_salesbaskets} (document 004). Amounts are exact decimals
 * to the cent, also where the topic has doubles.
 *
 * @param saleDateTime date and time with the till's offset, {@code 2024-08-27T10:15:30.123+02:00}
 * @param saleTimestamp milliseconds since 1970 in UTC, as a text, as in the original
 * @param terminalPoint number of the terminal, as a text
 * @param total what is paid, VAT included
 * @param vat the part of the total that is VAT
 * @param nett the rest of the total
 */
public record Basket(
    String invoiceNumber,
    @JsonProperty("saleDateTime_Ltz") String saleDateTime,
    @JsonProperty("saleTimestamp_Epoc") String saleTimestamp,
    String terminalPoint,
    BigDecimal total,
    BigDecimal vat,
    BigDecimal nett,
    Clerk clerk,
    Store store,
    List<BasketItem> basketItems)
    implements Document {
  /** Refuses amounts finer than a cent. */
  public Basket {
    total = Cents.exact(total);
    vat = Cents.exact(vat);
    nett = Cents.exact(nett);
    basketItems = List.copyOf(basketItems);
  }
}
