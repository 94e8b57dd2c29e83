package streamdojo.lab.flink.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import streamdojo.kit.Limits;

/** The first and the last records of a topic's partitions. */
final class Sample {
  /** So many records at each end of a partition. */
  private static final int SIZE = 500;

  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Look look;

  Sample(KafkaConsumer<byte[], byte[]> consumer, Look look) {
    this.consumer = consumer;
    this.look = look;
  }

  /** Reads the records. */
  List<ConsumerRecord<byte[], byte[]>> records() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (TopicPartition partition : look.partitions()) {
      long end = look.ends().get(partition);
      // The two were not asked for at exactly the same moment.
      long begin = Math.min(end, look.begins().get(partition));
      long middle = Math.max(begin, end - SIZE);
      read(partition, begin, Math.min(middle, begin + SIZE), records);
      read(partition, middle, end, records);
    }
    return records;
  }

  private void read(
      TopicPartition partition, long from, long to, List<ConsumerRecord<byte[], byte[]>> records) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    long limit = System.nanoTime() + Limits.SERVER_ANSWERS.duration().toNanos();
    while (consumer.position(partition) < to) {
      if (System.nanoTime() > limit) {
        throw new TimeoutException("no more records of " + partition);
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < to) {
          records.add(record);
        }
      }
    }
  }
}
