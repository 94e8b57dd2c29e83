package streamdojo.dojo.bench;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import streamdojo.features.Oracle;
import streamdojo.kit.Namespace;
import streamdojo.kit.judge.Answers;
import streamdojo.kit.judge.Sitting;
import streamdojo.kit.kata.AgentDesk;
import streamdojo.kit.kata.ShadowAgent;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.Watched;
import streamdojo.kit.process.Sibling;
import streamdojo.kit.shadow.Desks;
import streamdojo.kit.shadow.ShadowTopics;

/** A process in which one agent, or the copy loop, reads a topic to its end; prints the seconds. */
public final class Racer {
  /**
   * What the process is told on its first line.
   *
   * @param sitting names the answer and the servers
   * @param dominate full name of the topic with the ratings, one partition
   * @param count how many ratings are on it
   * @param namespace of this race: its topics go when it is over
   * @param copy whether it only copies
   */
  record Order(Sitting sitting, String dominate, long count, String namespace, boolean copy) {}

  private static final Duration POLL = Duration.ofMillis(100);

  private Racer() {}

  /** The process itself. */
  public static void main(String[] none) {
    Order order = Sibling.order(Order.class);
    try {
      System.out.println(race(order));
      Runtime.getRuntime().halt(0);
    } catch (Throwable failed) {
      failed.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private static double race(Order order) {
    Namespace namespace = new Namespace(order.namespace());
    try (KafkaPort kafka = new KafkaPort(order.sitting().lab().server("kafka"), namespace)) {
      kafka.createTopics(1, ShadowTopics.SHADOW, ShadowTopics.DEAD_LETTERS);
      ShadowTopics own = ShadowTopics.of(namespace);
      ShadowTopics topics = new ShadowTopics(order.dominate(), own.shadow(), own.deadLetters());
      ShadowAgent agent =
          order.copy() ? new CopyLoop() : new Answers(order.sitting()).to(ShadowAgent.class);
      StopWatch watch = new StopWatch(order.count());
      AgentDesk desk = new Desks(kafka, topics, new Oracle()).desk("1", watch, watch, Watched.NOT);
      agent.run(desk);
      desk.consumer().close();
      desk.producer().close();
      check(order.count(), committed(kafka, topics.shadow()));
      kafka.deleteNamespace();
      return watch.seconds();
    }
  }

  /** How many messages readers of committed ones see. */
  private static long committed(KafkaPort kafka, String topic) {
    Map<TopicPartition, Long> ends = kafka.records().ends(topic);
    long there = 0;
    try (Consumer<String, String> counter = kafka.consumer("count")) {
      counter.assign(ends.keySet());
      counter.seekToBeginning(ends.keySet());
      while (ends.entrySet().stream().anyMatch(e -> counter.position(e.getKey()) < e.getValue())) {
        there += counter.poll(POLL).count();
      }
    }
    return there;
  }

  /** Fast and wrong is no figure. */
  private static void check(long count, long there) {
    if (there != count) {
      throw new AssertionError(there + " messages on shadow instead of " + count);
    }
  }
}
