package streamdojo.direct;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import streamdojo.kit.view.Aside;

/** What was met on a topic that is in no row. Several threads add to it. */
final class Findings {
  private final Found tombstones = new Found();
  private final Found undecodable = new Found();

  synchronized void tombstone(ConsumerRecord<?, ?> record) {
    tombstones.add(record.partition(), record.offset(), "");
  }

  synchronized void undecodable(ConsumerRecord<?, ?> record, String why) {
    undecodable.add(record.partition(), record.offset(), ": " + why);
  }

  /** Adds what was found later on the same topic. */
  synchronized void add(Findings later) {
    tombstones.add(later.tombstones);
    undecodable.add(later.undecodable);
  }

  /** What has to be said beside an answer. */
  synchronized List<Aside> asides(String topic) {
    List<Aside> asides = new ArrayList<>();
    if (tombstones.count > 0) {
      asides.add(tombstones.aside(Aside.Kind.TOMBSTONES, topic));
    }
    if (undecodable.count > 0) {
      asides.add(undecodable.aside(Aside.Kind.UNDECODABLE, topic));
    }
    return asides;
  }

  private static final class Found {
    private long count;
    private int partition;
    private long offset;
    private String why;

    private void add(int itsPartition, long itsOffset, String itsWhy) {
      if (count == 0
          || itsPartition < partition
          || itsPartition == partition && itsOffset < offset) {
        partition = itsPartition;
        offset = itsOffset;
        why = itsWhy;
      }
      count++;
    }

    private void add(Found other) {
      if (other.count > 0) {
        add(other.partition, other.offset, other.why);
        count += other.count - 1;
      }
    }

    private Aside aside(Aside.Kind kind, String topic) {
      return new Aside(kind, topic, count, "partition " + partition + ", offset " + offset + why);
    }
  }
}
