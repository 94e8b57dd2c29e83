package streamdojo.features;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import streamdojo.kit.drift.LakeRow;

/**
 * Who writes straight into the lake, past Kafka (document 000): a row for each of CU-1000 to
 * CU-2000, one customer more than the shop has, of a whole amount up to 32767, always the same
 * item.
 */
public final class RogueClient {
  /** How many customers it has. */
  public static final int CUSTOMERS = 1001;

  private static final int FIRST = 1000;
  private static final int AMOUNTS = 32_768;
  private static final String ITEM = "96385074";
  private static final String INSERT =
      "INSERT INTO purchases (customerId, amount, itemCode) VALUES (?, ?, ?)";

  private final DataSource lake;
  private final Random random;

  /**
   * @param lake with the table purchases
   * @param seed of the random draws
   */
  public RogueClient(DataSource lake, long seed) {
    this.lake = lake;
    this.random = new Random(seed);
  }

  /** A row for each of its customers. */
  public List<LakeRow> sweep() {
    return put(CUSTOMERS);
  }

  /** A row for each of its first so many customers. */
  public List<LakeRow> put(int count) {
    List<LakeRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(AMOUNTS));
      rows.add(new LakeRow("CU-" + (FIRST + i), amount, ITEM));
    }
    put(rows);
    return rows;
  }

  /** These rows, each by a statement of its own, as the original's. */
  public void put(List<LakeRow> rows) {
    try (Connection connection = lake.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (LakeRow row : rows) {
        insert.setString(1, row.customerId());
        insert.setBigDecimal(2, row.amount());
        insert.setString(3, row.itemCode());
        insert.executeUpdate();
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
