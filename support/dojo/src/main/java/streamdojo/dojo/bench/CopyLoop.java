package streamdojo.dojo.bench;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import streamdojo.kit.kata.AgentDesk;
import streamdojo.kit.kata.ShadowAgent;

/** An agent that copies: what Kafka and its transactions cost, whatever is done with a message. */
final class CopyLoop implements ShadowAgent {
  // The reference's.
  private static final Duration POLL = Duration.ofMillis(100);

  @Override
  public void run(AgentDesk desk) {
    desk.consumer().subscribe(List.of(desk.dominate()));
    desk.producer().initTransactions();
    while (desk.open().getAsBoolean()) {
      ConsumerRecords<String, String> records = desk.consumer().poll(POLL);
      if (!records.isEmpty()) {
        copy(records, desk);
      }
    }
  }

  private static void copy(ConsumerRecords<String, String> records, AgentDesk desk) {
    desk.producer().beginTransaction();
    for (ConsumerRecord<String, String> one : records) {
      desk.producer().send(new ProducerRecord<>(desk.shadow(), one.value()));
    }
    desk.producer()
        .sendOffsetsToTransaction(records.nextOffsets(), desk.consumer().groupMetadata());
    desk.producer().commitTransaction();
  }
}
