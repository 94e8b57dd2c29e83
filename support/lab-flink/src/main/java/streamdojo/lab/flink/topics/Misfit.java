package streamdojo.lab.flink.topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import streamdojo.kit.Trouble;

/**
 * A record has a field that is in no column, or of another kind: the columns were guessed wrong.
 */
final class Misfit extends Trouble {
  private static final long serialVersionUID = 1;

  Misfit(ConsumerRecord<?, ?> record, String field) {
    super(
        "The field %s of %s, partition %d, offset %d, fits no column; the columns are those of the"
                .formatted(field, record.topic(), record.partition(), record.offset())
            + " first and last records of the topic.",
        "Register a schema for the topic, or ask the other engine, which looks at all records.");
  }
}
