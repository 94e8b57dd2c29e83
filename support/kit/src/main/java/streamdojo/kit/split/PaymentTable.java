package streamdojo.kit.split;

import java.math.BigDecimal;
import java.util.List;
import streamdojo.kit.port.MySqlPort;

/**
 * Where payments go: one table in MySQL, {@code sales.salespayments} in document 004.
 *
 * @param mysql the namespace's database, in the place of {@code sales}
 */
public record PaymentTable(MySqlPort mysql) {
  /** Its name. */
  public static final String NAME = "salespayments";

  /** The document's: times are texts, the amount is a double, the database adds when it came. */
  private static final String TABLE =
      """
      CREATE TABLE salespayments (invoiceNumber varchar(40) NOT NULL PRIMARY KEY,
        payDateTime_Ltz text, payTimestamp_Epoc text, paid double, finTransactionId text,
        created_at datetime DEFAULT CURRENT_TIMESTAMP);
      """;

  /** Makes the table, which must not be there. */
  public PaymentTable create() {
    mysql.run(TABLE);
    return this;
  }

  /** All rows but for when they came, in no order. */
  public List<Payment> rows() {
    String all =
        "SELECT invoiceNumber, payDateTime_Ltz, payTimestamp_Epoc, paid, finTransactionId"
            + " FROM salespayments";
    return mysql.rows(all).stream().map(PaymentTable::payment).toList();
  }

  /** How many rows there are. */
  public long count() {
    return (Long) mysql.rows("SELECT count(*) FROM salespayments").get(0).get(0);
  }

  private static Payment payment(List<Object> row) {
    return new Payment(
        (String) row.get(0),
        (String) row.get(1),
        (String) row.get(2),
        BigDecimal.valueOf((Double) row.get(3)),
        (String) row.get(4));
  }
}
