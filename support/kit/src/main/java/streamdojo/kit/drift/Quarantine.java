package streamdojo.kit.drift;

import java.util.List;
import streamdojo.kit.port.MySqlPort;

/**
 * Where the lake's surplus rows are kept aside.
 *
 * @param mysql the lake's database
 */
public record Quarantine(MySqlPort mysql) {
  /** The lake's columns, and why a row is here. */
  private static final String TABLE =
      "CREATE TABLE IF NOT EXISTS quarantine (customerId varchar(50), amount double(10,3),"
          + " itemCode varchar(50), reason varchar(300));";

  /** Makes the table if it isn't there; if it is, what it holds stays. */
  public Quarantine create() {
    mysql.run(TABLE);
    return this;
  }

  /** All rows, in no order: customer, amount, item, reason. */
  public List<List<Object>> rows() {
    return mysql.rows("SELECT customerId, amount, itemCode, reason FROM quarantine");
  }
}
