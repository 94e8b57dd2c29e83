package streamdojo.features;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.purchase.Purchase;

/** What somebody has done to a lake, and what that makes the sides differ by. */
public final class DriftedLake {
  private static final String ONE =
      " WHERE customerId = ? AND CAST(amount AS DECIMAL(10,3)) = ? AND itemCode = ? LIMIT 1";

  private final Scene scene;
  private final Shop shop;
  private final RowCounts surplus = new RowCounts();
  private final RowCounts missing = new RowCounts();
  private RogueClient rogue;
  private int touched;

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own
   */
  public DriftedLake(Scene scene, Shop shop) {
    this.scene = scene;
    this.shop = shop;
  }

  /** What the lake has too many. */
  public RowCounts surplus() {
    return surplus;
  }

  /** What the lake lacks. */
  public RowCounts missing() {
    return missing;
  }

  /** One row for each of the rogue client's customers, and what they are. */
  public List<LakeRow> sweep() {
    return added(rogue().sweep());
  }

  /** Rows of the rogue client's own. */
  public void put(int count) {
    added(rogue().put(count));
  }

  /** Rows that the shop has sold, once more. */
  public void copy(int count) {
    List<LakeRow> rows = truth(count);
    rogue().put(rows);
    added(rows);
  }

  /** Takes rows out of the lake that the shop has sold. */
  public void lose(int count) {
    for (LakeRow row : truth(count)) {
      change("DELETE FROM purchases" + ONE, row);
      missing.add(row, 1);
    }
  }

  /** Makes rows that the shop has sold dearer by one. */
  public void alter(int count) {
    for (LakeRow row : truth(count)) {
      change("UPDATE purchases SET amount = amount + 1" + ONE, row);
      missing.add(row, 1);
      surplus.add(
          new LakeRow(row.customerId(), row.amount().add(BigDecimal.ONE), row.itemCode()), 1);
    }
  }

  /** These are in the lake once more than on the topic, whoever has put them there. */
  public List<LakeRow> added(List<LakeRow> rows) {
    rows.forEach(row -> surplus.add(row, 1));
    return rows;
  }

  /** The next rows that were sold and landed, and that nobody has touched yet. */
  private List<LakeRow> truth(int count) {
    List<Purchase> sold = shop.feed().ledger().messages().subList(touched, touched + count);
    touched += count;
    return sold.stream().map(LakeRow::landed).toList();
  }

  private RogueClient rogue() {
    if (rogue == null) {
      rogue = new RogueClient(scene.mysql().dataSource(), scene.seed());
    }
    return rogue;
  }

  private void change(String sql, LakeRow row) {
    try (Connection connection = scene.mysql().dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      // Or else the sink's rows wait for ours, and ours for the sink's.
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      statement.setString(1, row.customerId());
      statement.setBigDecimal(2, row.amount());
      statement.setString(3, row.itemCode());
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("Not in the lake: " + row.text());
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
