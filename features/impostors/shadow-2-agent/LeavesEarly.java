import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import streamdojo.kit.kata.AgentDesk;
import streamdojo.kit.kata.ShadowAgent;
import streamdojo.kit.shadow.Categorised;
import streamdojo.kit.shadow.Rating;

/** Ends at the first empty poll, as if a stream could be finished. */
public class LeavesEarly implements ShadowAgent {
  private static final Duration POLL = Duration.ofMillis(100);

  @Override
  public void run(AgentDesk desk) {
    desk.consumer().subscribe(List.of(desk.dominate()));
    desk.producer().initTransactions();
    while (desk.open().getAsBoolean()) {
      ConsumerRecords<String, String> humans = desk.consumer().poll(POLL);
      if (humans.isEmpty()) {
        return;
      }
      categorise(humans, desk);
    }
  }

  private void categorise(ConsumerRecords<String, String> humans, AgentDesk desk) {
    DateTimeFormatter emitted =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    Instant now = desk.clock().instant();
    desk.producer().beginTransaction();
    for (ConsumerRecord<String, String> human : humans) {
      Rating rating = Rating.parse(human.value());
      String type = desk.rule().typeOf(rating.rating());
      Categorised categorised = new Categorised(type, rating.uniqueId(), emitted.format(now));
      desk.producer().send(new ProducerRecord<>(desk.shadow(), categorised.toJson()));
    }
    desk.producer().sendOffsetsToTransaction(humans.nextOffsets(), desk.consumer().groupMetadata());
    desk.producer().commitTransaction();
  }
}
