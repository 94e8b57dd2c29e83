package streamdojo.kit.flink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;

/**
 * One namespace's captures at a time, whoever's process they are started from: when a capture ends,
 * Flink CDC 3.5.0 closes the connections of all captures in the same Flink by which they read rows,
 * and one that reads its snapshot just then fails. MySQL keeps the turn, and gives it up with its
 * connection, also after a kill -9.
 */
final class CaptureTurn implements AutoCloseable {
  private static final String NAME = "streamdojo_captures";

  private final Connection connection;

  /**
   * Waits for the turn.
   *
   * @param connection is this object's from now on
   * @throws Trouble if it doesn't come
   */
  CaptureTurn(Connection connection) throws SQLException {
    this.connection = connection;
    try (PreparedStatement ask = connection.prepareStatement("SELECT GET_LOCK(?, ?)")) {
      ask.setString(1, NAME);
      ask.setLong(2, Math.max(1, Limits.CAPTURE_TURN.duration().toSeconds()));
      try (ResultSet answer = ask.executeQuery()) {
        if (!answer.next() || answer.getInt(1) != 1) {
          throw new Trouble(
              "Somebody else's capture runs in this lab's Flink, and goes on running.",
              "End it, a demo of document 004, say; then try again.");
        }
      }
    } catch (SQLException | Trouble without) {
      connection.close();
      throw without;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
