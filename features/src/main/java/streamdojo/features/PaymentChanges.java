package streamdojo.features;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import streamdojo.kit.split.Payment;

/**
 * What happens to the payments of one scenario in MySQL, and the ledger of all that was committed
 * of it. Amounts count up, so that no two states of a payment are alike.
 */
public final class PaymentChanges {
  private static final String MADE =
      "INSERT INTO salespayments (paid, payDateTime_Ltz, payTimestamp_Epoc, finTransactionId,"
          + " created_at, invoiceNumber) VALUES (?, ?, ?, ?, ?, ?)";
  private static final String CORRECTED =
      "UPDATE salespayments SET paid = ?, payDateTime_Ltz = ?, payTimestamp_Epoc = ?,"
          + " finTransactionId = ?, created_at = ? WHERE invoiceNumber = ?";
  private static final String DELETED = "DELETE FROM salespayments WHERE invoiceNumber = ?";

  private final Checkout checkout;
  private final Map<String, List<Change>> history = new LinkedHashMap<>();
  private long number;

  /**
   * @param checkout the scenario's own, for its till and its table
   */
  public PaymentChanges(Checkout checkout) {
    this.checkout = checkout;
  }

  /** What may happen to a payment. */
  public enum Event {
    /** A row is inserted. */
    MADE,
    /** It is updated. */
    CORRECTED,
    /** It is deleted. */
    DELETED
  }

  /**
   * A payment after something happened to it.
   *
   * @param number counts all changes of the scenario, from 1; also what is paid, in cents
   * @param state the row as a text; null if there is none any more
   * @param begun when its commit began
   */
  public record Change(long number, String state, Instant begun) {}

  /** What is still to be committed. */
  private record Open(String invoiceNumber, long number, String state) {}

  /** These happen to a payment, each in a transaction of its own. */
  public void happen(String invoiceNumber, Event... events) {
    for (Event event : events) {
      together(true, List.of(invoiceNumber), event);
    }
  }

  /**
   * These happen to each of the payments, all in one transaction.
   *
   * @param committed whether it is; else it is rolled back
   */
  public void together(boolean committed, List<String> invoiceNumbers, Event... events) {
    List<Open> open = new ArrayList<>();
    try (Connection connection = checkout.table().mysql().dataSource().getConnection()) {
      connection.setAutoCommit(false);
      for (Event event : events) {
        for (String invoiceNumber : invoiceNumbers) {
          open.add(run(connection, event, invoiceNumber));
        }
      }
      Instant begun = Instant.now();
      if (committed) {
        connection.commit();
        open.forEach(one -> keep(one, begun));
      } else {
        connection.rollback();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** All changes of each payment, in the order of their commits. */
  public Map<String, List<Change>> history() {
    return history;
  }

  /** How many changes of each payment were committed by now. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    history.forEach((invoiceNumber, changes) -> counts.put(invoiceNumber, changes.size()));
    return counts;
  }

  /** The number of a payment's last change. */
  long last(String invoiceNumber) {
    List<Change> changes = history.get(invoiceNumber);
    return changes.get(changes.size() - 1).number();
  }

  private Open run(Connection connection, Event event, String invoiceNumber) throws SQLException {
    number++;
    if (event == Event.DELETED) {
      change(connection, DELETED, invoiceNumber);
      return new Open(invoiceNumber, number, null);
    }
    Payment drawn = checkout.till().next().payment();
    BigDecimal paid = BigDecimal.valueOf(number, 2);
    // To the second, as the column is.
    Instant created = Instant.ofEpochSecond(drawn.paidAt().getEpochSecond());
    change(
        connection,
        event == Event.MADE ? MADE : CORRECTED,
        paid.doubleValue(),
        drawn.payDateTime(),
        drawn.payTimestamp(),
        drawn.finTransactionId(),
        LocalDateTime.ofInstant(created, ZoneOffset.UTC),
        invoiceNumber);
    String state =
        CapturedTopic.state(
            invoiceNumber,
            drawn.payDateTime(),
            drawn.payTimestamp(),
            paid.doubleValue(),
            drawn.finTransactionId(),
            created.toEpochMilli());
    return new Open(invoiceNumber, number, state);
  }

  private static void change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("No one row was changed: " + values[values.length - 1]);
      }
    }
  }

  private void keep(Open one, Instant begun) {
    history
        .computeIfAbsent(one.invoiceNumber(), first -> new ArrayList<>())
        .add(new Change(one.number(), one.state(), begun));
  }
}
