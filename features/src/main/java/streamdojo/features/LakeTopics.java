package streamdojo.features;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import streamdojo.kit.port.AvroValues;
import streamdojo.kit.split.Basket;
import streamdojo.kit.split.CompletedSale;
import streamdojo.kit.split.Document;
import streamdojo.kit.split.DocumentValues;
import streamdojo.kit.split.Payment;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.SaleValues;
import streamdojo.kit.split.SplitTopics;
import streamdojo.kit.split.UnnestedLine;

/** Sales on all four topics of one scenario, as the stations before the lake put them there. */
public final class LakeTopics {
  private static final Schema KEY =
      SchemaBuilder.record("LineKey")
          .fields()
          .requiredString("invoiceNumber")
          .requiredInt("line")
          .endRecord();

  private final Scene scene;
  private final Checkout checkout;
  private final SplitTopics topics;
  private final List<Future<?>> sent = new ArrayList<>();
  private Producer<byte[], byte[]> producer;
  private int last;

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own, for its till
   */
  public LakeTopics(Scene scene, Checkout checkout) {
    this.scene = scene;
    this.checkout = checkout;
    this.topics = SplitTopics.of(scene.namespace());
  }

  /** Makes the topics. */
  public void create() {
    scene
        .kafka()
        .createTopics(
            SplitTopics.PARTITIONS,
            SplitTopics.BASKETS,
            SplitTopics.PAYMENTS,
            SplitTopics.COMPLETED,
            SplitTopics.UNNESTED);
  }

  /** Sends a sale: both halves, what they make up, and its lines. */
  public void send(Sale sale) {
    send(null, sale, basket(sale));
    flush();
  }

  /** Sends a sale's payment, corrected, and what the sale is with it. */
  public void correct(Sale sale) {
    put(null, sale.payment());
    put(null, CompletedSale.of(basket(sale), sale.payment()));
    flush();
  }

  /** Takes a sale's payment back, and all that was made of it. */
  public void takeBack(Sale sale) {
    byte[] key = key(sale.invoiceNumber());
    put(topics.payments(), null, key, null);
    put(topics.completed(), null, key, null);
    CompletedSale.of(basket(sale), sale.payment())
        .lines()
        .forEach(line -> put(topics.unnested(), null, key(line), null));
    flush();
  }

  /**
   * Sends a sale to each partition: whoever has these has all that was before them.
   *
   * @return their invoice numbers
   */
  public List<String> sendLast() {
    List<String> numbers = new ArrayList<>();
    for (int partition = 0; partition < SplitTopics.PARTITIONS; partition++) {
      Sale next = checkout.till().next();
      Sale sale = checkout.till().next(next.store(), "last-" + ++last, next.basketItems());
      send(partition, sale, basket(sale));
      numbers.add(sale.invoiceNumber());
    }
    flush();
    return numbers;
  }

  private void send(Integer partition, Sale sale, Basket basket) {
    CompletedSale completed = CompletedSale.of(basket, sale.payment());
    put(partition, basket);
    put(partition, sale.payment());
    put(partition, completed);
    for (UnnestedLine line : completed.lines()) {
      byte[] value =
          new SaleValues<>(UnnestedLine.class, scene.registry()).serialize(topics.unnested(), line);
      put(topics.unnested(), partition, key(line), value);
    }
  }

  private Basket basket(Sale sale) {
    BigDecimal rate = checkout.settings().vatRate();
    BigDecimal nett = sale.total().divide(rate.add(BigDecimal.ONE), 2, RoundingMode.HALF_UP);
    return sale.basket(nett, sale.total().subtract(nett));
  }

  private void put(Integer partition, Document half) {
    String topic = half instanceof Payment ? topics.payments() : topics.baskets();
    byte[] value = new DocumentValues(scene.registry()).serialize(topic, half);
    put(topic, partition, key(half.invoiceNumber()), value);
  }

  private void put(Integer partition, CompletedSale sale) {
    byte[] value =
        new SaleValues<>(CompletedSale.class, scene.registry()).serialize(topics.completed(), sale);
    put(topics.completed(), partition, key(sale.invoiceNumber()), value);
  }

  private void put(String topic, Integer partition, byte[] key, byte[] value) {
    if (producer == null) {
      ByteArraySerializer bytes = new ByteArraySerializer();
      producer = scene.opened(new KafkaProducer<>(scene.kafka().clients(), bytes, bytes));
    }
    sent.add(producer.send(new ProducerRecord<>(topic, partition, key, value)));
  }

  private void flush() {
    Acknowledged.await(producer, sent);
    sent.clear();
  }

  private static byte[] key(String invoiceNumber) {
    return invoiceNumber.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] key(UnnestedLine line) {
    GenericRecordBuilder key = new GenericRecordBuilder(KEY);
    key.set("invoiceNumber", line.invoiceNumber()).set("line", line.line());
    // A subject of its own: by its name it is known to nobody.
    return new AvroValues(scene.registry()).serialize(topics.unnested() + "-key", key.build());
  }
}
