package streamdojo.features;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.flink.FlinkScript;
import streamdojo.kit.split.SaleValues;
import streamdojo.kit.split.SplitTables;
import streamdojo.kit.split.SplitTopics;
import streamdojo.kit.split.UnnestedLine;

/**
 * The answers from MySQL's change log to the lines of completed sales, as jobs that can be ended
 * and restored. They make checkpoints when they are told to and not before: so it is known what
 * came behind the last one.
 */
public final class SplitFlow {
  private final Scene scene;
  private final Checkout checkout;
  private final Halves halves;
  private final PaimonLake lake;
  private final List<FlinkScript> scripts = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private Tail<UnnestedLine> lines;
  private boolean landed;
  private int restored;

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own
   * @param halves the scenario's own
   * @param lake the scenario's own
   */
  public SplitFlow(Scene scene, Checkout checkout, Halves halves, PaimonLake lake) {
    this.scene = scene;
    this.checkout = checkout;
    this.halves = halves;
    this.lake = lake;
  }

  /** Makes the table and all topics; from now on payments go into the table. */
  public void open() {
    checkout.table();
    scene
        .kafka()
        .createTopics(SplitJobs.RESULT_PARTITIONS, SplitTopics.COMPLETED, SplitTopics.UNNESTED);
    halves.payIntoMySql();
  }

  /** Has the answer capture payments. */
  public void capture() {
    run(scene.script(Captures.KATA));
  }

  /** Has the answer join baskets and payments. */
  public void join() {
    run(SplitScripts.join(scene));
  }

  /** Has the answer unnest completed sales. */
  public void unnest() {
    run(SplitScripts.unnest(scene));
  }

  /**
   * Has the answer bring all topics into the lake. What is written there can be read once a
   * checkpoint is complete: this job makes them by itself, and goes on where one fails.
   */
  public void land() {
    scripts.add(scene.flink().runPastFailedCheckpoints(SplitScripts.lake(scene)));
    landed = true;
  }

  /**
   * Has each job make a checkpoint.
   *
   * @throws AssertionError if one doesn't
   */
  public void checkpoint() {
    asserted(
        () -> {
          scripts.forEach(FlinkScript::checkpoint);
          return null;
        });
  }

  /** Ends all jobs without a checkpoint. */
  public void crash() {
    scripts.forEach(FlinkScript::crash);
  }

  /**
   * Restores all jobs from their last checkpoints.
   *
   * @throws AssertionError if one has left none
   */
  public void restore() {
    asserted(
        () -> {
          scripts.forEach(FlinkScript::restore);
          return null;
        });
    restored += scripts.size();
  }

  /**
   * Waits until all that has come by now is through, from MySQL and the baskets' topic to the
   * lines, and into the lake if it is filled. A job that a server's absence has ended meanwhile is
   * restored, as whoever looks after jobs would do it.
   *
   * @throws AssertionError if a job has failed otherwise, or something doesn't come through
   */
  public void awaitThrough() {
    List<String> last = halves.sendLast();
    if (lines == null) {
      String topic = SplitTopics.of(scene.namespace()).unnested();
      SaleValues<UnnestedLine> values = new SaleValues<>(UnnestedLine.class, scene.registry());
      lines = scene.opened(Tail.alsoUncommitted(scene, topic, values));
    }
    Limits limit = scene.servers().wereStopped() ? Limits.CAPTURE_AGAIN : Limits.FLINK_CAUGHT_UP;
    asserted(
        () -> {
          limit
              .await("the last sales to come through all jobs")
              .until(
                  () -> {
                    lookAfter();
                    return lines.rows().stream()
                        .map(UnnestedLine::invoiceNumber)
                        .toList()
                        .containsAll(last);
                  });
          return null;
        });
    if (landed) {
      lake.await(last, this::lookAfter);
    }
  }

  /** What is on the topics, as tables. */
  public SplitTables tables() {
    return SplitTables.of(scene.kafka().records(), scene.registry(), scene.namespace());
  }

  /** What who uses the tables has seen of what happened to the jobs. */
  public String seen() {
    String ended = failures.stream().distinct().collect(Collectors.joining(" "));
    return restored == 0
        ? "waited"
        : "%d jobs restored from their last checkpoints. %s".formatted(restored, ended).strip();
  }

  /** How many jobs were restored. */
  public int restored() {
    return restored;
  }

  /**
   * Waits until a job has failed.
   *
   * @return why, in Flink's words
   */
  public String awaitFailure() {
    String[] why = new String[1];
    asserted(
        () -> {
          Limits.FLINK_CAUGHT_UP
              .await("a job to fail")
              .until(
                  () -> {
                    why[0] = failure();
                    return why[0] != null;
                  });
          return null;
        });
    return why[0];
  }

  private String failure() {
    try {
      scripts.forEach(FlinkScript::check);
      return null;
    } catch (Trouble failed) {
      return failed.getMessage();
    }
  }

  private void lookAfter() {
    for (FlinkScript script : scripts) {
      if (script.lost()) {
        failures.add("Flink is gone, and the job with it.");
      } else {
        try {
          script.check();
          continue;
        } catch (Trouble failed) {
          if (!scene.servers().wereStopped()) {
            throw failed;
          }
          failures.add(failed.getMessage());
        }
      }
      script.restore();
      restored++;
    }
  }

  private void run(String script) {
    scripts.add(scene.flink().runWithoutCheckpoints(script));
  }

  /** What a job doesn't do is the answer's fault. */
  private static void asserted(Supplier<Void> work) {
    try {
      work.get();
    } catch (Trouble | ConditionTimeoutException failed) {
      throw new AssertionError(failed.getMessage(), failed);
    }
  }
}
