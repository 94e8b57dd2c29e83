package streamdojo.kit.shadow;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import streamdojo.kit.kata.AgentDesk;
import streamdojo.kit.kata.ShadowRule;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.Watched;

/**
 * Makes the desks of agents that share their work.
 *
 * @param kafka gives the clients
 * @param topics what they read and write
 * @param rule which type a human is
 * @param clock what time it is
 * @param strict whether ratings outside 1 to 100 are no ratings
 */
public record Desks(
    KafkaPort kafka, ShadowTopics topics, ShadowRule rule, Clock clock, boolean strict) {
  /** As they are outside of scenarios: real time, and the document's own idea of a rating. */
  public Desks(KafkaPort kafka, ShadowTopics topics, ShadowRule rule) {
    this(kafka, topics, rule, Clock.systemUTC(), false);
  }

  /** A desk that nobody watches. */
  public AgentDesk desk(String number, BooleanSupplier open) {
    return desk(number, open, Watched.NOT, Watched.NOT);
  }

  /**
   * A desk.
   *
   * @param number what its transactional id ends with: two with the same number fence each other
   * @param open whether the agent is still wanted
   * @param consumed sees the consumer's calls
   * @param produced sees the producer's calls
   * @throws streamdojo.kit.Trouble if a topic is missing
   */
  @SuppressWarnings("unchecked") // The proxies are of the raw interfaces.
  public AgentDesk desk(
      String number, BooleanSupplier open, Watched.Watch consumed, Watched.Watch produced) {
    kafka.require(topics.dominate(), topics.shadow(), topics.deadLetters());
    return new AgentDesk(
        Watched.port(Consumer.class, kafka.consumer(ShadowTopics.AGENTS), consumed),
        Watched.port(Producer.class, kafka.producer(ShadowTopics.AGENTS + "-" + number), produced),
        topics.dominate(),
        topics.shadow(),
        topics.deadLetters(),
        strict,
        rule,
        clock,
        open);
  }
}
