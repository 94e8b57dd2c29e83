package streamdojo.kit.slow;

import java.util.List;
import streamdojo.kit.port.MySqlPort;

/**
 * The warehouse of document 001: one table in MySQL, and a second one for what the batch job notes.
 *
 * @param mysql the namespace's database
 */
public record Warehouse(MySqlPort mysql) {
  /**
   * The document's table: no key, and amounts are rounded to three decimals as they come in. The
   * second table is the kit's: the original's job renamed the files that it had loaded.
   */
  private static final String TABLES =
      """
      CREATE TABLE transactions (storeId varchar(50), amount double(10,3),
        paymentTermCode varchar(50), paymentTime int, itemCode varchar(50));
      CREATE TABLE loaded (file varchar(200) PRIMARY KEY);
      """;

  /** Makes the tables, which must not be there. */
  public Warehouse create() {
    mysql.run(TABLES);
    return this;
  }

  /** All rows, in no order; times as {@code Integer}. */
  public List<List<Object>> rows() {
    return mysql.rows(
        "SELECT storeId, amount, paymentTermCode, paymentTime, itemCode FROM transactions");
  }

  /** How many rows there are. */
  public long count() {
    return (Long) mysql.rows("SELECT count(*) FROM transactions").get(0).get(0);
  }
}
