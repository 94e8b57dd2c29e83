package streamdojo.dojo.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.KafkaClients;
import streamdojo.kit.schema.Schemas;
import streamdojo.kit.slow.Transaction;
import streamdojo.kit.slow.Transactions;

/**
 * Transactions of document 001, about 108 bytes each as JSON, in two partitions; on the topic
 * {@code avro} in Confluent's wire format, and the one schema that the registry knows of them. Here
 * it is known without asking, which takes a millisecond or two a question and is not in DuckDB's
 * figures; it is in Flink's.
 */
final class DirectRows implements Schemas {
  /** The schema of the topic {@code avro}. */
  static final String AVRO =
      """
      {"type": "record", "name": "Transaction", "fields": [
        {"name": "storeId", "type": "string"}, {"name": "amount", "type": "double"},
        {"name": "paymentTermCode", "type": "string"}, {"name": "paymentTime", "type": "long"},
        {"name": "itemCode", "type": "string"}]}
      """;

  private static final int LONGEST = 200;
  private static final int BATCH = 256 * 1024;

  private final Transactions drawn = new Transactions(Stage.SEED);
  private final Map<String, Long> sent = new HashMap<>();
  private final KafkaProducer<byte[], byte[]> producer;
  private final String prefix;
  private final Schema schema;

  /**
   * @param id of {@link #AVRO} in the registry
   */
  DirectRows(Server kafka, String prefix, int id) {
    Properties properties = KafkaClients.common(kafka);
    properties.put("batch.size", BATCH);
    properties.put("linger.ms", 1);
    this.producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    this.prefix = prefix;
    this.schema = new Schema(id, "AVRO", AVRO);
  }

  /** How many are on a topic. */
  long sent(String topic) {
    return sent.get(topic);
  }

  /** Sends so many and waits until all are acknowledged. */
  void send(String topic, int count) {
    for (int i = 0; i < count; i++) {
      Transaction next = drawn.next();
      byte[] value = topic.equals("avro") ? avro(next) : json(next);
      producer.send(new ProducerRecord<>(prefix + topic, i % 2, null, value));
    }
    producer.flush();
    sent.merge(topic, (long) count, Long::sum);
  }

  private byte[] json(Transaction sold) {
    return "{\"storeId\":\"%s\",\"amount\":%s,\"paymentTermCode\":\"%s\",\"paymentTime\":%d,\"itemCode\":\"%s\"}"
        .formatted(
            sold.storeId(),
            sold.amount(),
            sold.paymentTermCode(),
            sold.paymentTime(),
            sold.itemCode())
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] avro(Transaction sold) {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST).put((byte) 0).putInt(schema.id());
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    text(bytes, sold.storeId()).putDouble(sold.amount());
    number(text(bytes, sold.paymentTermCode()), sold.paymentTime());
    text(bytes, sold.itemCode());
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private static ByteBuffer text(ByteBuffer bytes, String text) {
    return number(bytes, text.length()).put(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Seven bits a byte, the lowest first; twice the number, since the lowest bit is the sign. */
  private static ByteBuffer number(ByteBuffer bytes, long number) {
    long rest = number << 1;
    while (rest > 0x7f) {
      bytes.put((byte) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    return bytes.put((byte) rest);
  }

  @Override
  public Optional<Schema> latest(String subject) {
    return subject.equals(prefix + "avro-value") ? Optional.of(schema) : Optional.empty();
  }

  @Override
  public Optional<Schema> byId(int id) {
    return id == schema.id() ? Optional.of(schema) : Optional.empty();
  }
}
