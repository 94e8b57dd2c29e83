import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import streamdojo.kit.drift.Difference;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.kata.ReconcileDesk;
import streamdojo.kit.kata.TwoReconcile;

/** Makes the lake what the topic says, and keeps what it takes away. */
public class Two3Reconcile implements TwoReconcile {
  @Override
  public void reconcile(ReconcileDesk desk) throws Exception {
    // gap: mend each difference, and keep aside what is taken out, both or neither.
    for (Difference one : desk.differences().get()) {
      try (Connection lake = desk.lake().getConnection()) {
        // Else a row that is taken out locks the gaps in which the sink's rows have to go.
        lake.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        lake.setAutoCommit(false);
        if (one.surplus() > 0) {
          keepAside(one, takeOut(one, lake), lake);
        } else {
          putIn(one.row(), one.missing(), lake);
        }
        lake.commit();
      }
    }
  }

  /** Byte by byte: to the lake's collation other texts may be the same. */
  private static int takeOut(Difference one, Connection lake) throws SQLException {
    String delete =
        "DELETE FROM purchases WHERE CAST(amount AS DECIMAL(10,3)) <=> ?"
            + " AND CAST(CONVERT(customerId USING utf8mb4) AS BINARY) <=> CAST(? AS BINARY)"
            + " AND CAST(CONVERT(itemCode USING utf8mb4) AS BINARY) <=> CAST(? AS BINARY) LIMIT ?";
    try (PreparedStatement statement = lake.prepareStatement(delete)) {
      statement.setBigDecimal(1, one.row().amount());
      statement.setString(2, one.row().customerId());
      statement.setString(3, one.row().itemCode());
      statement.setLong(4, one.surplus());
      return statement.executeUpdate();
    }
  }

  private static void keepAside(Difference one, int rows, Connection lake) throws SQLException {
    String insert =
        "INSERT INTO quarantine (customerId, amount, itemCode, reason) VALUES (?, ?, ?, ?)";
    try (PreparedStatement statement = lake.prepareStatement(insert)) {
      statement.setString(4, one.toString());
      insert(one.row(), rows, statement);
    }
  }

  private static void putIn(LakeRow row, long rows, Connection lake) throws SQLException {
    String insert = "INSERT INTO purchases (customerId, amount, itemCode) VALUES (?, ?, ?)";
    try (PreparedStatement statement = lake.prepareStatement(insert)) {
      insert(row, rows, statement);
    }
  }

  private static void insert(LakeRow row, long rows, PreparedStatement statement)
      throws SQLException {
    statement.setString(1, row.customerId());
    statement.setBigDecimal(2, row.amount());
    statement.setString(3, row.itemCode());
    for (long i = 0; i < rows; i++) {
      statement.addBatch();
    }
    statement.executeBatch();
    // end of gap
  }
}
