package streamdojo.features;

import java.util.List;
import streamdojo.kit.Limits;
import streamdojo.kit.view.DirectView;
import streamdojo.kit.view.Rows;
import streamdojo.kit.view.View;

/** The two sides of document 001, asked the same. */
public final class BothSides {
  private static final String FIRST = "SELECT storeid FROM transactions LIMIT 1";

  private final Scene scene;
  private final Pipeline pipeline;
  private View warehouse;

  /**
   * The answers to one question, in the order in which they were given.
   *
   * @param warehouse asked first: what it has the other side had before
   */
  public record Answers(Rows warehouse, Rows direct) {}

  /**
   * @param scene the scenario's own
   * @param pipeline the scenario's own
   */
  public BothSides(Scene scene, Pipeline pipeline) {
    this.scene = scene;
    this.pipeline = pipeline;
  }

  /** The side at the pipeline's end. */
  public View warehouse() {
    if (warehouse == null) {
      warehouse = pipeline.view();
    }
    return warehouse;
  }

  /** The side that needs no pipeline. */
  public DirectView direct() {
    return scene.direct();
  }

  /** Asks both the same, the warehouse first. */
  public Answers ask(String sql) {
    return new Answers(warehouse().ask(sql), direct().ask(sql));
  }

  /** Waits until the warehouse has anything at all: before that there is nothing to compare. */
  public void awaitFirst() {
    Limits.PIPELINE_CAUGHT_UP
        .await("the first rows to be in the warehouse")
        .until(
            () -> {
              pipeline.check();
              List<List<Object>> rows = warehouse().ask(FIRST).rows();
              return !rows.isEmpty();
            });
    direct().ask(FIRST);
  }
}
