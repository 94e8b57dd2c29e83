package streamdojo.features;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionTimeoutException;
import streamdojo.kit.Limits;
import streamdojo.kit.flink.FlinkScript;

/** The answer that gathers completed sales in windows, at work in one scenario. */
public final class WindowJob {
  /** The kata whose answer is the script. */
  public static final String KATA = "split-5-windows";

  /** The consumer group of the script's table, without the namespace. */
  private static final String GROUP = "windows";

  private final Scene scene;
  private final WindowedSales sales;

  /**
   * @param scene the scenario's own
   * @param sales the scenario's own
   */
  public WindowJob(Scene scene, WindowedSales sales) {
    this.scene = scene;
    this.sales = sales;
  }

  /** Makes the topics of all aggregates and runs the answer's script. */
  public FlinkScript start() {
    // The answer first: a stub has no topics.
    String script = SplitScripts.windows(scene);
    scene
        .kafka()
        .createTopics(
            SplitJobs.RESULT_PARTITIONS,
            Aggregate.ALL.stream().map(Aggregate::topic).toArray(String[]::new));
    return scene.flink().run(script);
  }

  /**
   * Waits until all that is completed now has gone through the job: what a checkpoint counts as
   * read is also written, since the sinks are flushed before it.
   */
  public void awaitRead() {
    Map<TopicPartition, Long> ends = scene.kafka().records().ends(sales.topic());
    try {
      Limits.FLINK_CAUGHT_UP
          .await("Flink to read " + sales.topic() + " to its end")
          .until(
              () -> {
                scene.flink().check();
                // Flink's reader tells Kafka what is read only when it has something to read.
                sales.sendAgain();
                return scene.kafka().groups().reached(GROUP, ends);
              });
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(late.getMessage(), late);
    }
  }

  /** An aggregate as it is now: its figures by store, part and begin of the window. */
  public Map<String, Figures> rows(Aggregate aggregate) {
    return new AggregateRows(scene).of(aggregate);
  }
}
