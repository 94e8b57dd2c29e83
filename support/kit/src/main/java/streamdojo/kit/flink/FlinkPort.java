package streamdojo.kit.flink;

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
  private static final Map<String, String> SETTINGS =
      Map.of(
          "execution.runtime-mode", "streaming",
          // What is exactly once becomes visible at a checkpoint.
          "execution.checkpointing.interval", "500 ms",
          "parallelism.default", "1",
          "table.local-time-zone", "UTC");

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
    FlinkScript one = new FlinkScript(new FlinkSession(lab.server("flink"), SETTINGS, List::of));
    scripts.add(one);
    one.run(words.filled(script));
    return one;
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
