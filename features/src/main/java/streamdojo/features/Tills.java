package streamdojo.features;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringSerializer;
import streamdojo.kit.port.RecordValues;
import streamdojo.kit.purchase.Purchase;

/**
 * Tills that say of each purchase where it comes from: the receipt's number is the record's key,
 * the till stands in a header. Their producer isn't idempotent: what they send again is there
 * again.
 */
public final class Tills {
  private static final String FROM = "till";

  private final Scene scene;
  private final Shop shop;
  private final List<Purchase> bought = new ArrayList<>();

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own, for its topic
   */
  public Tills(Scene scene, Shop shop) {
    this.scene = scene;
    this.shop = shop;
  }

  /** What was bought, each once. */
  public List<Purchase> bought() {
    return List.copyOf(bought);
  }

  /** Sells, and sends each once. */
  public void sell(int count) {
    List<ProducerRecord<String, Purchase>> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      bought.add(shop.draw());
      records.add(record(i));
    }
    send(records);
  }

  /** Sends the first ones again, as who has not heard of the acknowledgement does. */
  public void sendAgain(int count) {
    List<ProducerRecord<String, Purchase>> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(record(i));
    }
    send(records);
  }

  /** Sends what nobody has bought, without a receipt and from no till. */
  public void sendWrong() {
    send(List.of(new ProducerRecord<>(shop.topic(), shop.draw())));
  }

  /** How many receipts are on the topic more than once, and how many records are from no till. */
  public Map<String, Long> shown() {
    Map<String, Integer> receipts = new HashMap<>();
    long[] strangers = new long[1];
    scene
        .kafka()
        .records()
        .all(shop.topic())
        .forEach(
            record -> {
              Header from = record.headers().lastHeader(FROM);
              if (from == null) {
                strangers[0]++;
              } else {
                receipts.merge(record.key(), 1, Integer::sum);
              }
            });
    long twice = receipts.values().stream().filter(times -> times > 1).count();
    return Map.of("receipts twice", twice, "records from no till", strangers[0]);
  }

  private ProducerRecord<String, Purchase> record(int number) {
    ProducerRecord<String, Purchase> record =
        new ProducerRecord<>(shop.topic(), "receipt-" + number, bought.get(number));
    record.headers().add(FROM, "till-1".getBytes(StandardCharsets.UTF_8));
    return record;
  }

  private void send(List<ProducerRecord<String, Purchase>> records) {
    Properties properties = scene.kafka().clients();
    properties.put("enable.idempotence", false);
    try (KafkaProducer<String, Purchase> producer =
        new KafkaProducer<>(
            properties,
            new StringSerializer(),
            new RecordValues<>(Purchase.class, scene.registry()))) {
      List<Future<RecordMetadata>> acknowledged = records.stream().map(producer::send).toList();
      for (Future<RecordMetadata> one : acknowledged) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
