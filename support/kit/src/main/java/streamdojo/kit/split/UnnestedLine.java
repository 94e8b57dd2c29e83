package streamdojo.kit.split;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One line of a completed sale: a message on {@code avro_unnested_sales} (document 004). The amount
 * is an exact decimal to the cent, also where the topic has a double.
 *
 * @param invoiceNumber the sale's
 * @param line its number in the basket, from 1; the original has none, and loses a product's second
 *     line
 * @param storeId the sale's
 * @param product the name of what was sold
 * @param subtotal price times quantity
 * @param saleDateTime the sale's, as the next one
 */
public record UnnestedLine(
    String invoiceNumber,
    int line,
    @JsonProperty("store_id") String storeId,
    String category,
    String brand,
    String product,
    BigDecimal subtotal,
    @JsonProperty("saleDateTime_Ltz") String saleDateTime,
    @JsonProperty("saleTimestamp_Epoc") String saleTimestamp) {
  /** Refuses an amount finer than a cent. */
  public UnnestedLine {
    subtotal = Cents.exact(subtotal);
  }

  static List<UnnestedLine> of(CompletedSale sale) {
    return IntStream.range(0, sale.basketItems().size()).mapToObj(i -> of(sale, i)).toList();
  }

  private static UnnestedLine of(CompletedSale sale, int index) {
    BasketItem item = sale.basketItems().get(index);
    return new UnnestedLine(
        sale.invoiceNumber(),
        index + 1,
        sale.store().id(),
        item.category(),
        item.brand(),
        item.name(),
        item.subtotal(),
        sale.saleDateTime(),
        sale.saleTimestamp());
  }
}
