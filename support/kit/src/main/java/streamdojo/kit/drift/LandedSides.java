package streamdojo.kit.drift;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.port.RecordValues;
import streamdojo.kit.port.RegistryPort;
import streamdojo.kit.purchase.Purchase;

/**
 * The topic of purchases in Kafka and the lake's table in MySQL. Columns that the table has besides
 * the document's are passed over.
 *
 * @param topic full name
 * @param sink the group in which the sink commits, without the namespace
 * @param folder to write in
 */
public record LandedSides(
    KafkaPort kafka, RegistryPort registry, MySqlPort mysql, String topic, String sink, Path folder)
    implements TwoSides {
  /** One statement is one look: rows that come meanwhile are not seen. */
  private static final String ROWS =
      "SELECT customerId, CAST(amount AS DECIMAL(10,3)), itemCode FROM purchases";

  @Override
  public Map<Integer, Long> committed() {
    return numbered(kafka.groups().committed(sink));
  }

  @Override
  public Map<Integer, Long> firstOffsets() {
    return numbered(kafka.records().begins(topic));
  }

  @Override
  public void topic(Consumer<TopicRow> reader) {
    kafka
        .records()
        .each(
            topic,
            new RecordValues<>(Purchase.class, registry),
            at ->
                reader.accept(
                    new TopicRow(at.partition(), at.offset(), LakeRow.landed(at.value()))));
  }

  /**
   * @throws Trouble if the table is missing or locked
   */
  @Override
  public void lake(Consumer<LakeRow> reader) {
    try (Connection connection = mysql.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      // Row by row: else the driver keeps them all.
      statement.setFetchSize(Integer.MIN_VALUE);
      statement.setQueryTimeout((int) Math.max(1, Limits.SERVER_ANSWERS.duration().toSeconds()));
      try (ResultSet rows = statement.executeQuery(ROWS)) {
        while (rows.next()) {
          BigDecimal amount = rows.getBigDecimal(2);
          reader.accept(new LakeRow(rows.getString(1), amount, rows.getString(3)));
        }
      }
    } catch (SQLTimeoutException locked) {
      throw new Trouble(
          "The lake's table doesn't answer: somebody has locked it, or the machine is very busy.",
          "SHOW FULL PROCESSLIST says who; then try again.",
          locked);
    } catch (SQLException refused) {
      throw new Trouble(
          "The lake can't be read: " + refused.getMessage() + ".",
          "Is the table purchases there? ./dojo sql warehouse can look.",
          refused);
    }
  }

  private static Map<Integer, Long> numbered(Map<TopicPartition, Long> offsets) {
    Map<Integer, Long> numbered = new HashMap<>();
    offsets.forEach((at, offset) -> numbered.put(at.partition(), offset));
    return numbered;
  }
}
