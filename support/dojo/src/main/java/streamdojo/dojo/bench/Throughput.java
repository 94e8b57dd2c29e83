package streamdojo.dojo.bench;

import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import streamdojo.dojo.lab.Labs;
import streamdojo.features.Scene;
import streamdojo.kit.House;
import streamdojo.kit.shadow.Ratings;
import streamdojo.kit.shadow.ShadowTopics;

/**
 * How fast the reference agent is, exactly once, on one partition, with the settings that scenarios
 * give it; and a bare copy loop beside it, each in a JVM of its own, in alternating order.
 *
 * @param house where things lie
 * @param labs where the servers come from
 */
record Throughput(House house, Labs labs) implements Benchmark {
  private static final double MESSAGES_PER_SECOND = 250_000;
  private static final double OF_THE_COPY_LOOP = 0.6;

  // An agent's first hundred thousand take as long as its next million: its JVM has to warm up.
  private static final int COUNT = 3_000_000;

  private static final int RUNS = 5;

  @Override
  public String name() {
    return "agent";
  }

  @Override
  public int runs() {
    return RUNS;
  }

  @Override
  public List<Series> measure(int runs) {
    double[] agent = new double[runs];
    double[] copy = new double[runs];
    double[] ratio = new double[runs];
    try (Stage stage = new Stage(house, labs)) {
      stage.play(
          scene -> {
            fill(scene);
            // The broker has to warm up as well: this one isn't counted.
            race(stage, scene, -1, true);
            for (int run = 0; run < runs; run++) {
              boolean copyFirst = run % 2 == 1;
              double first = race(stage, scene, run, copyFirst);
              double second = race(stage, scene, run, !copyFirst);
              copy[run] = copyFirst ? first : second;
              agent[run] = copyFirst ? second : first;
              ratio[run] = agent[run] / copy[run];
            }
            return null;
          });
    }
    return List.of(
        new Series(
            "the agent, exactly once, one partition",
            "messages/s",
            Goal.atLeast(MESSAGES_PER_SECOND),
            agent),
        new Series("a copy loop with the same settings", "messages/s", Goal.NONE, copy),
        new Series("the agent, of the copy loop", "times", Goal.atLeast(OF_THE_COPY_LOOP), ratio));
  }

  private static void fill(Scene scene) {
    scene.kafka().createTopics(1, ShadowTopics.DOMINATE);
    Ratings ratings = new Ratings(Stage.SEED);
    String dominate = scene.namespace().topic(ShadowTopics.DOMINATE);
    try (Producer<String, String> producer = scene.kafka().producer()) {
      for (int i = 0; i < COUNT; i++) {
        producer.send(new ProducerRecord<>(dominate, 0, null, ratings.next().toJson()));
      }
      producer.flush();
    }
  }

  /** Messages by second. */
  private static double race(Stage stage, Scene scene, int run, boolean copy) {
    String namespace = scene.namespace().name() + (copy ? "_copy" : "_agent") + (run + 1);
    String dominate = scene.namespace().topic(ShadowTopics.DOMINATE);
    return COUNT / Race.seconds(new Racer.Order(stage.sitting(), dominate, COUNT, namespace, copy));
  }
}
