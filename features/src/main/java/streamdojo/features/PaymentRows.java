package streamdojo.features;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import streamdojo.kit.Limits;
import streamdojo.kit.port.DatabaseRun;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.split.Payment;

/**
 * Payments as rows of MySQL, each change committed before the next. One that MySQL's absence has
 * cut off is made again, since nobody knows whether it was committed; twice it does what it does
 * once.
 */
final class PaymentRows {
  private static final String PUT =
      "INSERT INTO salespayments (invoiceNumber, payDateTime_Ltz, payTimestamp_Epoc, paid,"
          + " finTransactionId) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE payDateTime_Ltz ="
          + " VALUES(payDateTime_Ltz), payTimestamp_Epoc = VALUES(payTimestamp_Epoc), paid ="
          + " VALUES(paid), finTransactionId = VALUES(finTransactionId)";
  private static final String DELETE = "DELETE FROM salespayments WHERE invoiceNumber = ?";

  private final MySqlPort mysql;

  /**
   * @param mysql has the table
   */
  PaymentRows(MySqlPort mysql) {
    this.mysql = mysql;
  }

  /** Inserts a payment, or puts it in the place of the one with its invoice number. */
  void put(Payment payment) {
    commit(
        PUT,
        payment.invoiceNumber(),
        payment.payDateTime(),
        payment.payTimestamp(),
        payment.paid(),
        payment.finTransactionId());
  }

  /** Deletes a payment if it is there. */
  void delete(String invoiceNumber) {
    commit(DELETE, invoiceNumber);
  }

  private void commit(String sql, Object... values) {
    Limits.SERVER_ANSWERS.await("a payment to be committed").until(() -> committed(sql, values));
  }

  private boolean committed(String sql, Object... values) throws SQLException {
    try (Connection connection = mysql.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        statement.setObject(i + 1, value instanceof BigDecimal paid ? paid.doubleValue() : value);
      }
      statement.executeUpdate();
      return true;
    } catch (SQLException failed) {
      if (DatabaseRun.passes(failed)) {
        return false;
      }
      throw failed;
    }
  }
}
