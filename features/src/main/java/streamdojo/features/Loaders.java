package streamdojo.features;

import java.util.List;
import java.util.function.Supplier;
import streamdojo.kit.Limits;
import streamdojo.kit.kata.SlowLoader;
import streamdojo.kit.lake.LakeFile;
import streamdojo.kit.port.CrashPoint;
import streamdojo.kit.port.HoldPoint;
import streamdojo.kit.port.Watched;
import streamdojo.kit.slow.LoaderRun;

/** Runs of the answer's loader: to its end, as far as a crash, or two at once. */
public final class Loaders {
  /** More than any loader needs for a handful of files; if it is reached, it loops. */
  private static final int MOST_RUNS = 20;

  /** Whether a transaction in this database waits for another one's lock. */
  private static final String WAITING =
      "SELECT count(*) FROM information_schema.innodb_trx AS t"
          + " JOIN information_schema.processlist AS p ON p.id = t.trx_mysql_thread_id"
          + " WHERE p.db = database() AND t.trx_state = 'LOCK WAIT'";

  private final Scene scene;
  private final Pipeline pipeline;

  /**
   * @param scene the scenario's own
   * @param pipeline the scenario's own, for its warehouse
   */
  public Loaders(Scene scene, Pipeline pipeline) {
    this.scene = scene;
    this.pipeline = pipeline;
  }

  /**
   * Has loaders run until one has come to its end by itself.
   *
   * @param files of the lake
   */
  public void run(Supplier<List<LakeFile>> files) {
    for (int runs = 0; runs < MOST_RUNS; runs++) {
      if (run(files, Watched.NOT) == LoaderRun.Way.DONE) {
        return;
      }
    }
    throw new AssertionError("The loader has given up " + MOST_RUNS + " times, with nobody beside");
  }

  /**
   * Has a loader run.
   *
   * @param point where it crashes
   * @return how it ended
   */
  public LoaderRun.Way run(Supplier<List<LakeFile>> files, CrashPoint point) {
    return run(files, (Watched.Watch) point);
  }

  /**
   * Has two loaders run at once. The first is held before a call until the second is through, or
   * waits for the first.
   *
   * @param call its number, 1 is the first
   * @return the method before which the first was held; null if it came to its end before
   */
  public String runTwo(Supplier<List<LakeFile>> files, int call) {
    HoldPoint point = new HoldPoint(call);
    try (LoaderRun first = start(files, point)) {
      Limits.LOADER_RUNS
          .await("a loader to come to its call " + call + " or to its end")
          .until(() -> point.before() != null || first.way() != null);
      try (LoaderRun second = start(files, Watched.NOT)) {
        Limits.LOADER_RUNS
            .await("the other loader to be through, or to wait for the one that is held")
            .until(() -> second.way() != null || waits());
        point.letGo();
        end(first);
        end(second);
      }
    }
    return point.before();
  }

  private LoaderRun.Way run(Supplier<List<LakeFile>> files, Watched.Watch watch) {
    try (LoaderRun run = start(files, watch)) {
      return end(run);
    }
  }

  private LoaderRun start(Supplier<List<LakeFile>> files, Watched.Watch watch) {
    pipeline.warehouse();
    return new LoaderRun(scene.answer(SlowLoader.class), files, scene.mysql().dataSource(), watch);
  }

  private static LoaderRun.Way end(LoaderRun run) {
    Limits.LOADER_RUNS.await("a loader's end").until(() -> run.way() != null);
    return run.way();
  }

  private boolean waits() {
    return (Long) scene.mysql().rows(WAITING).get(0).get(0) > 0;
  }
}
