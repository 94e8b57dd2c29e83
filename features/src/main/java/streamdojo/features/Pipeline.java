package streamdojo.features;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionTimeoutException;
import streamdojo.kit.Limits;
import streamdojo.kit.kata.LoaderDesk;
import streamdojo.kit.kata.SlowLoader;
import streamdojo.kit.lake.Lake;
import streamdojo.kit.lake.LakeFile;
import streamdojo.kit.port.Sinks;
import streamdojo.kit.slow.BatchJob;
import streamdojo.kit.slow.Warehouse;
import streamdojo.kit.view.View;

/** The way from the topic to the warehouse, document 001's slow one: lake sink and batch job. */
public final class Pipeline {
  /** The connector that lands the topic, without the namespace. */
  public static final String SINK = "lake";

  private final Scene scene;
  private final Sales sales;
  private final Lake lake;
  private Warehouse warehouse;
  private BatchJob job;
  private boolean sinks;
  private Duration every;

  /**
   * @param scene the scenario's own
   * @param sales the scenario's own
   */
  public Pipeline(Scene scene, Sales sales) {
    this.scene = scene;
    this.sales = sales;
    this.lake = new Lake(scene.folder().resolve("lake"));
  }

  /**
   * Sets all of it to work: connector and batch job.
   *
   * @param period how long a file's period is; the document's is a minute
   */
  public void start(Duration period) {
    land(period);
    every = period.dividedBy(BatchJob.RUNS_A_PERIOD);
    startJob();
  }

  /** Sets the connector to work, which lands the topic in the lake. */
  public void land(Duration period) {
    sales.feed();
    scene.connect().create(SINK, Sinks.lake(scene.server("registry"), lake, period, sales.topic()));
    sinks = true;
  }

  /** Sets the batch job to work: the answer's loader, three times a period as in the original. */
  public void startJob() {
    warehouse();
    job =
        scene.opened(
            new BatchJob(
                () -> scene.answer(SlowLoader.class),
                new LoaderDesk(() -> lake.files(sales.topic()), scene.mysql().dataSource()),
                every));
  }

  /** Ends the batch job; it can be started again. */
  public void stopJob() {
    job.close();
    job = null;
  }

  /** The lake. */
  public Lake lake() {
    return lake;
  }

  /** The warehouse's tables; makes them if they aren't there. */
  public Warehouse warehouse() {
    if (warehouse == null) {
      warehouse = new Warehouse(scene.mysql()).create();
    }
    return warehouse;
  }

  /** The warehouse as the document's reader sees it: something to ask in SQL. */
  public View view() {
    warehouse();
    return scene.mysqlView("The warehouse");
  }

  /**
   * Waits until all that is acknowledged by now is in the lake; its last period has to be over.
   *
   * @throws streamdojo.kit.Trouble with the connector's trace, as soon as its task has failed
   */
  public void awaitLanded() {
    Map<TopicPartition, Long> ends = sales.ends();
    limit()
        .await("all that is acknowledged to be in the lake")
        .until(
            () -> {
              check();
              return reached(ends);
            });
  }

  /**
   * Waits until all that is acknowledged by now is landed, and the batch job has run after that.
   *
   * @throws AssertionError if the loader was ended by something it threw
   */
  public void awaitCaughtUp() {
    awaitLanded();
    long begun = job.begun();
    try {
      limit()
          .await("the batch job to run once after that")
          .until(
              () -> {
                check();
                return job.well() > begun;
              });
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(late.getMessage() + " Its last run: " + job.passing(), late);
    }
  }

  /** Throws what has ended a part of the pipeline that should be at work. */
  public void check() {
    if (sinks) {
      scene.connect().checked(SINK);
    }
    if (job != null) {
      job.check();
    }
  }

  private Limits limit() {
    return scene.servers().caughtUp(Limits.PIPELINE_CAUGHT_UP);
  }

  private boolean reached(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> landed = new HashMap<>();
    for (LakeFile file : lake.files(sales.topic())) {
      landed.merge(new TopicPartition(sales.topic(), file.partition()), file.last() + 1, Math::max);
    }
    return ends.entrySet().stream()
        .allMatch(end -> landed.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }
}
