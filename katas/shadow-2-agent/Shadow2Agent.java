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
    // TODO send a Categorised for each Rating and a DeadLetter for all else, in one transaction.
    throw notSolvedYet();
  }
}
