import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import streamdojo.kit.kata.AgentDesk;
import streamdojo.kit.kata.ShadowAgent;
import streamdojo.kit.shadow.Categorised;
import streamdojo.kit.shadow.DeadLetter;
import streamdojo.kit.shadow.Rating;

/** Reads ratings from dominate, categorises, writes types to shadow: every human exactly once. */
public class Shadow2Agent implements ShadowAgent {
  private static final Duration POLL = Duration.ofMillis(100);

  @Override
  public void run(AgentDesk desk) {
    desk.consumer().subscribe(List.of(desk.dominate()));
    desk.producer().initTransactions();
    while (desk.open().getAsBoolean()) {
      ConsumerRecords<String, String> humans = desk.consumer().poll(POLL);
      if (!humans.isEmpty()) {
        categorise(humans, desk);
      }
    }
  }

  private void categorise(ConsumerRecords<String, String> humans, AgentDesk desk) {
    // gap: send a Categorised for each Rating and a DeadLetter for all else, in one transaction.
    DateTimeFormatter emitted =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    String now = emitted.format(desk.clock().instant());
    desk.producer().beginTransaction();
    for (ConsumerRecord<String, String> human : humans) {
      try {
        Rating rating = Rating.parse(human.value());
        if (desk.strict() && (rating.rating() < 1 || rating.rating() > 100)) {
          throw new IllegalArgumentException("the rating is not from 1 to 100");
        }
        String type = desk.rule().typeOf(rating.rating());
        Categorised categorised = new Categorised(type, rating.uniqueId(), now);
        desk.producer().send(new ProducerRecord<>(desk.shadow(), categorised.toJson()));
      } catch (IllegalArgumentException wrong) {
        desk.producer().send(DeadLetter.of(human, wrong.getMessage()).to(desk.deadLetters()));
      }
    }
    desk.producer().sendOffsetsToTransaction(humans.nextOffsets(), desk.consumer().groupMetadata());
    desk.producer().commitTransaction();
    // end of gap
  }
}
