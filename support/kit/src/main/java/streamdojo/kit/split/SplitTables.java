package streamdojo.kit.split;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import streamdojo.kit.Namespace;
import streamdojo.kit.port.KafkaRecords;
import streamdojo.kit.port.RegistryPort;

/**
 * The topics of document 004 as the tables that they are: of each key the last message, and none if
 * that is a tombstone. A message without a key is a row of its own.
 *
 * @param records Kafka's
 * @param registry has the values' schemas
 * @param topics of a namespace
 */
public record SplitTables(KafkaRecords records, RegistryPort registry, SplitTopics topics) {
  /** The tables of a namespace. */
  public static SplitTables of(KafkaRecords records, RegistryPort registry, Namespace namespace) {
    return new SplitTables(records, registry, SplitTopics.of(namespace));
  }

  /** The baskets as they are now, in the order in which they came. */
  public List<Basket> baskets() {
    return rows(topics.baskets(), new DocumentValues(registry)).stream()
        .map(Basket.class::cast)
        .toList();
  }

  /** The payments as they are now, in the order in which the first of each came. */
  public List<Payment> payments() {
    return rows(topics.payments(), new DocumentValues(registry)).stream()
        .map(Payment.class::cast)
        .toList();
  }

  /** The completed sales as they are now. */
  public List<CompletedSale> completed() {
    return rows(topics.completed(), new SaleValues<>(CompletedSale.class, registry));
  }

  /** The lines as they are now. */
  public List<UnnestedLine> unnested() {
    return rows(topics.unnested(), new SaleValues<>(UnnestedLine.class, registry));
  }

  /**
   * The rows of any topic as they are now.
   *
   * @param topic full name
   */
  public <V> List<V> rows(String topic, Deserializer<V> values) {
    Map<Object, V> last = new LinkedHashMap<>();
    records.each(topic, values, one -> last.put(key(one), one.value()));
    List<V> rows = new ArrayList<>(last.values());
    rows.removeIf(row -> row == null);
    return rows;
  }

  private static Object key(ConsumerRecord<byte[], ?> one) {
    return one.key() == null ? List.of(one.partition(), one.offset()) : ByteBuffer.wrap(one.key());
  }
}
