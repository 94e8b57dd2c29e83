package streamdojo.kit.split;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;

/**
 * A line of a basket. The same product may stand in two lines.
 *
 * @param price of one, VAT included
 * @param quantity how many
 * @param subtotal price times quantity, to the cent
 */
@JsonPropertyOrder({"id", "name", "brand", "category", "price", "quantity", "subtotal"})
public record BasketItem(
    String brand,
    String category,
    String id,
    String name,
    BigDecimal price,
    int quantity,
    BigDecimal subtotal) {
  /** Refuses amounts finer than a cent. */
  public BasketItem {
    price = Cents.exact(price);
    subtotal = Cents.exact(subtotal);
  }

  /** So many of a product. */
  public static BasketItem of(Product product, int quantity) {
    return new BasketItem(
        product.brand(),
        product.category(),
        product.id(),
        product.name(),
        product.price(),
        quantity,
        product.price().multiply(BigDecimal.valueOf(quantity)));
  }
}
