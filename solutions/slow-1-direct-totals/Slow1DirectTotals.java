import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import streamdojo.kit.kata.SlowDirectTotals;
import streamdojo.kit.slow.Total;
import streamdojo.kit.slow.Transaction;

/** What each store has sold, asked of the topic itself: to its end as of now, and only that far. */
public class Slow1DirectTotals implements SlowDirectTotals {
  private static final Duration POLL = Duration.ofMillis(100);

  @Override
  public Map<String, Total> totals(Properties kafka, String topic) {
    // gap: read all partitions to the ends that they have now, and add up what each store has sold.
    kafka.put("isolation.level", "read_committed");
    Map<String, Total> totals = new TreeMap<>();
    try (KafkaConsumer<byte[], Transaction> consumer = new KafkaConsumer<>(kafka)) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic).stream()
              .map(one -> new TopicPartition(topic, one.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        for (ConsumerRecord<byte[], Transaction> sale : consumer.poll(POLL)) {
          Transaction sold = sale.value();
          totals.merge(
              sold.storeId(),
              Total.NONE.plus(sold.amount()),
              (before, more) -> before.plus(sold.amount()));
        }
      }
    }
    return totals;
    // end of gap
  }
}
