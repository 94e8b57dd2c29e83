package streamdojo.kit.split;

import java.math.BigDecimal;

/**
 * What a chain sells. In the document's list one id is given three times, and one product twice.
 *
 * @param id digits
 * @param brand who makes it
 * @param category what it is filed under
 * @param price of one, VAT included, to the cent
 */
public record Product(String id, String name, String brand, String category, BigDecimal price) {
  /** Refuses a price finer than a cent. */
  public Product {
    price = Cents.exact(price);
  }
}
