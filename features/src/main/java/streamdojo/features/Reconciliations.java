package streamdojo.features;

import java.util.List;
import java.util.function.Supplier;
import streamdojo.kit.Limits;
import streamdojo.kit.drift.Difference;
import streamdojo.kit.kata.ReconcileDesk;
import streamdojo.kit.kata.TwoReconcile;
import streamdojo.kit.port.DatabaseRun;
import streamdojo.kit.port.Watched;

/** Runs of the answer's reconciliation. */
public final class Reconciliations {
  /** More than anybody needs who only waits for others' locks; if it is reached, it loops. */
  private static final int MOST_RUNS = 20;

  private final Scene scene;

  /**
   * @param scene the scenario's own
   */
  public Reconciliations(Scene scene) {
    this.scene = scene;
  }

  /** Has reconciliations run until one has come to its end by itself. */
  public void run(Supplier<List<Difference>> differences, Watched.Watch watch) {
    for (int runs = 0; runs < MOST_RUNS; runs++) {
      if (once(differences, watch) == DatabaseRun.Way.DONE) {
        return;
      }
    }
    throw new AssertionError("The reconciliation has given up " + MOST_RUNS + " times");
  }

  /** Has one run, and says how it ended. */
  public DatabaseRun.Way once(Supplier<List<Difference>> differences, Watched.Watch watch) {
    return once(differences, watch, Limits.LOADER_RUNS);
  }

  /**
   * The same with another limit.
   *
   * @param limit of the run, with all that the watch does meanwhile
   */
  public DatabaseRun.Way once(
      Supplier<List<Difference>> differences, Watched.Watch watch, Limits limit) {
    TwoReconcile answer = scene.answer(TwoReconcile.class);
    try (DatabaseRun run =
        new DatabaseRun(
            "The reconciliation",
            scene.mysql().dataSource(),
            watch,
            lake -> answer.reconcile(new ReconcileDesk(differences, lake)))) {
      limit.await("a reconciliation's end").until(() -> run.way() != null);
      return run.way();
    }
  }
}
