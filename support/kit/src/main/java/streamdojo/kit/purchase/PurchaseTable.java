package streamdojo.kit.purchase;

import java.util.List;
import streamdojo.kit.port.MySqlPort;

/**
 * The lake of documents 002 and 000: one table in MySQL, filled by Connect.
 *
 * @param mysql the namespace's database
 */
public record PurchaseTable(MySqlPort mysql) {
  /** Its name, and the topic's without the namespace. */
  public static final String NAME = "purchases";

  /** The documents': no key, and amounts are rounded to three decimals as they come in. */
  private static final String TABLE =
      "CREATE TABLE purchases (customerId varchar(50), amount double(10,3), itemCode varchar(50));";

  /** Makes the table, which must not be there. */
  public PurchaseTable create() {
    mysql.run(TABLE);
    return this;
  }

  /** All rows, in no order: customer, amount, item. */
  public List<List<Object>> rows() {
    return mysql.rows("SELECT customerId, amount, itemCode FROM purchases");
  }

  /** How many rows there are. */
  public long count() {
    return (Long) mysql.rows("SELECT count(*) FROM purchases").get(0).get(0);
  }
}
