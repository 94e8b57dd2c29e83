package streamdojo.kit.flink;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import streamdojo.kit.Namespace;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;

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
  private final Namespace namespace;
  private final FlinkWords words;
  private final List<FlinkScript> scripts = new ArrayList<>();
  private Duration checkpoints = OFTEN;

  /** The first script finds out whether Flink is there. */
  public FlinkPort(Lab lab, Namespace namespace) {
    this.lab = lab;
    this.namespace = namespace;
    this.words = new FlinkWords(lab, namespace);
  }

  /**
   * From now on jobs make a checkpoint every so often; until then every half second, which is dear
   * where there is much state.
   */
  public void checkpointEvery(Duration interval) {
    checkpoints = interval;
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
    return run(script, checkpoints, 0);
  }

  /**
   * The same, but a checkpoint that fails, since the server it is written to is away, is followed
   * by the next one, and doesn't end its job.
   *
   * @throws streamdojo.kit.Trouble if Flink refuses a statement; no job of the script goes on then
   */
  public FlinkScript runPastFailedCheckpoints(String script) {
    return run(script, checkpoints, Integer.MAX_VALUE);
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

  private FlinkScript run(String script, Duration interval, int failed) {
    Map<String, String> settings =
        Map.of(
            // By which it is known whose the jobs are.
            "pipeline.name",
            namespace.name(),
            "execution.runtime-mode",
            "streaming",
            "execution.checkpointing.interval",
            interval.toMillis() + " ms",
            "execution.checkpointing.tolerable-failed-checkpoints",
            String.valueOf(failed),
            // Else they go with their job, however it ends.
            "execution.checkpointing.externalized-checkpoint-retention",
            "RETAIN_ON_CANCELLATION",
            "parallelism.default",
            "1",
            "table.local-time-zone",
            "UTC");
    FlinkScript one =
        new FlinkScript(
            () -> new FlinkSession(lab.server("flink"), settings, List::of),
            () -> words.filled(script));
    scripts.add(one);
    one.run(List.of());
    return one;
  }

  /**
   * Ends the jobs of a namespace whose process was killed, and deletes what they have left: their
   * checkpoints, and their users in MySQL.
   *
   * @throws streamdojo.kit.Trouble if Flink or MySQL refuses, or somebody else goes on capturing
   */
  public static void endAll(Lab lab, Namespace namespace) {
    FlinkSession session = new FlinkSession(lab.server("flink"), Map.of(), List::of);
    Server mysql = lab.servers().get("mysql");
    // A capture that ends disturbs those that begin.
    try (CaptureTurn turn = mysql == null ? null : new MySqlUsers(mysql).turn()) {
      List<FlinkJob> jobs = FlinkJob.named(session.cluster(), namespace.name());
      List<FlinkJob> alive = jobs.stream().filter(job -> !job.over()).toList();
      alive.forEach(FlinkJob::cancel);
      alive.forEach(FlinkJob::awaitEnd);
      Checkpoints checkpoints = new Checkpoints(session.checkpoints());
      jobs.forEach(job -> checkpoints.delete(job.id()));
      if (turn != null) {
        LogReader.dropAll(mysql, namespace);
      }
    } catch (SQLException failed) {
      throw new MySqlUsers(mysql).trouble(failed);
    } finally {
      session.close();
    }
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
