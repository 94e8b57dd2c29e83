package streamdojo.kit.flink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import streamdojo.kit.Namespace;
import streamdojo.kit.lab.Lab;

/**
 * Flink as one namespace sees it: scripts in Flink SQL whose jobs run on, reading topics and tables
 * as they grow. For one thread.
 */
public final class FlinkPort implements AutoCloseable {
  /** What is exactly once becomes visible at a checkpoint. */
  private static final Duration OFTEN = Duration.ofMillis(500);

  /** Longer than any scenario: a checkpoint is made when somebody asks for one. */
  private static final Duration NEVER = Duration.ofDays(30);

  private final Lab lab;
  private final FlinkWords words;
  private final List<FlinkScript> scripts = new ArrayList<>();

  /** The first script finds out whether Flink is there. */
  public FlinkPort(Lab lab, Namespace namespace) {
    this.lab = lab;
    this.words = new FlinkWords(lab, namespace);
  }

  /**
   * Runs a script, statement by statement, in a session of its own: what it creates, nobody else
   * sees. A statement ends with a semicolon at a line's end; {@code INSERT} and {@code EXECUTE
   * STATEMENT SET} start a job each.
   *
   * @param script with the words of {@link FlinkWords}
   * @throws streamdojo.kit.Trouble if Flink refuses a statement; no job of the script goes on then
   */
  public FlinkScript run(String script) {
    return run(script, OFTEN, 0);
  }

  /**
   * The same, but a checkpoint that fails, since the server it is written to is away, is followed
   * by the next one, and doesn't end its job.
   *
   * @throws streamdojo.kit.Trouble if Flink refuses a statement; no job of the script goes on then
   */
  public FlinkScript runPastFailedCheckpoints(String script) {
    return run(script, OFTEN, Integer.MAX_VALUE);
  }

  /**
   * The same, but no job makes a checkpoint by itself, only by {@link FlinkScript#checkpoint}: so
   * it is known what came behind the last one.
   *
   * @throws streamdojo.kit.Trouble if Flink refuses a statement; no job of the script goes on then
   */
  public FlinkScript runWithoutCheckpoints(String script) {
    return run(script, NEVER, 0);
  }

  private FlinkScript run(String script, Duration checkpoints, int failed) {
    Map<String, String> settings =
        Map.of(
            "execution.runtime-mode", "streaming",
            "execution.checkpointing.interval", checkpoints.toMillis() + " ms",
            "execution.checkpointing.tolerable-failed-checkpoints", String.valueOf(failed),
            // Else they go with their job, however it ends.
            "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION",
            "parallelism.default", "1",
            "table.local-time-zone", "UTC");
    FlinkScript one =
        new FlinkScript(
            () -> new FlinkSession(lab.server("flink"), settings, List::of),
            () -> words.filled(script));
    scripts.add(one);
    one.run(List.of());
    return one;
  }

  /** Flink was killed: none of the jobs is there any more, and nobody has to end them. */
  public void killed() {
    scripts.forEach(FlinkScript::killed);
  }

  /**
   * Looks whether all jobs are alive.
   *
   * @throws streamdojo.kit.Trouble if one has failed, with Flink's last cause
   */
  public void check() {
    scripts.forEach(FlinkScript::check);
  }

  /** Ends all jobs that were started here, and what they have left in MySQL. */
  @Override
  public void close() {
    scripts.forEach(FlinkScript::close);
    scripts.clear();
    words.close();
  }
}
