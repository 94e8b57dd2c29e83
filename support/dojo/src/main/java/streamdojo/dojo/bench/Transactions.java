package streamdojo.dojo.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.KafkaClients;
import streamdojo.kit.schema.Schemas;

/**
 * Transactions of document 001, about 108 bytes each as JSON, in two partitions; on the topic
 * {@code avro} in Confluent's wire format, and the one schema that a registry would know. A
 * registry is asked once a question, which takes a millisecond or two and is not in the figures.
 */
final class Transactions implements Schemas {
  private static final Schema SCHEMA =
      new Schema(
          1,
          "AVRO",
          """
          {"type": "record", "name": "Transaction", "fields": [
            {"name": "storeId", "type": "string"}, {"name": "amount", "type": "double"},
            {"name": "paymentTermCode", "type": "string"}, {"name": "paymentTime", "type": "long"},
            {"name": "itemCode", "type": "string"}]}
          """);

  private static final int LONGEST = 200;
  private static final int BATCH = 256 * 1024;
  private static final long FIRST_TIME = 1_718_011_807L;

  private final Random random = new Random(Stage.SEED);
  private final Map<String, Long> sent = new HashMap<>();
  private final KafkaProducer<byte[], byte[]> producer;
  private final String prefix;

  Transactions(Server kafka, String prefix) {
    Properties properties = KafkaClients.common(kafka);
    properties.put("batch.size", BATCH);
    properties.put("linger.ms", 1);
    this.producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    this.prefix = prefix;
  }

  /** How many are on a topic. */
  long sent(String topic) {
    return sent.get(topic);
  }

  /** Sends so many and waits until all are acknowledged. */
  void send(String topic, int count) {
    for (int i = 0; i < count; i++) {
      byte[] value = topic.equals("avro") ? avro(i) : json(i);
      producer.send(new ProducerRecord<>(prefix + topic, i % 2, null, value));
    }
    producer.flush();
    sent.merge(topic, (long) count, Long::sum);
  }

  private byte[] json(int i) {
    return "{\"storeId\":\"%s\",\"amount\":%s,\"paymentTermCode\":\"%s\",\"paymentTime\":%d,\"itemCode\":\"%s\"}"
        .formatted(store(), amount(), term(), FIRST_TIME + i, item())
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] avro(int i) {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST).put((byte) 0).putInt(SCHEMA.id());
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    text(bytes, store()).putDouble(amount());
    number(text(bytes, term()), FIRST_TIME + i);
    text(bytes, item());
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private String store() {
    return "ST-" + random.nextInt(1100, 1109);
  }

  private double amount() {
    return random.nextDouble(10, 100);
  }

  private String term() {
    return "" + letter() + letter() + letter();
  }

  private char letter() {
    return (char) ('A' + random.nextInt(26));
  }

  private String item() {
    return "" + random.nextInt(10_000_000, 100_000_000);
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
    return subject.equals(prefix + "avro-value") ? Optional.of(SCHEMA) : Optional.empty();
  }

  @Override
  public Optional<Schema> byId(int id) {
    return id == SCHEMA.id() ? Optional.of(SCHEMA) : Optional.empty();
  }
}
