package streamdojo.features;

import java.util.List;
import java.util.function.Supplier;
import streamdojo.kit.Limits;
import streamdojo.kit.kata.LoaderDesk;
import streamdojo.kit.kata.SlowLoader;
import streamdojo.kit.lake.LakeFile;
import streamdojo.kit.port.CrashPoint;
import streamdojo.kit.port.DatabaseRun;
import streamdojo.kit.port.HoldPoint;
import streamdojo.kit.port.Watched;

/** Runs of the answer's loader: to its end, as far as a crash, or two at once. */
public final class Loaders {
  /** More than any loader needs for a handful of files; if it is reached, it loops. */
  private static final int MOST_RUNS = 20;

  private final Scene scene;
  private final Pipeline pipeline;
  private final LockWaits locks;

  /**
   * @param scene the scenario's own
   * @param pipeline the scenario's own, for its warehouse
   * @param locks the scenario's own
   */
  public Loaders(Scene scene, Pipeline pipeline, LockWaits locks) {
    this.scene = scene;
    this.pipeline = pipeline;
    this.locks = locks;
  }

  /**
   * Has loaders run until one has come to its end by itself.
   *
   * @param files of the lake
   */
  public void run(Supplier<List<LakeFile>> files) {
    for (int runs = 0; runs < MOST_RUNS; runs++) {
      if (run(files, Watched.NOT) == DatabaseRun.Way.DONE) {
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
  public DatabaseRun.Way run(Supplier<List<LakeFile>> files, CrashPoint point) {
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
    try (DatabaseRun first = start(files, point)) {
      Limits.LOADER_RUNS
          .await("a loader to come to its call " + call + " or to its end")
          .until(() -> point.before() != null || first.way() != null);
      try (DatabaseRun second = start(files, Watched.NOT)) {
        Limits.LOADER_RUNS
            .await("the other loader to be through, or to wait for the one that is held")
            .until(() -> second.way() != null || locks.any());
        point.letGo();
        end(first);
        end(second);
      }
    }
    return point.before();
  }

  private DatabaseRun.Way run(Supplier<List<LakeFile>> files, Watched.Watch watch) {
    try (DatabaseRun run = start(files, watch)) {
      return end(run);
    }
  }

  private DatabaseRun start(Supplier<List<LakeFile>> files, Watched.Watch watch) {
    pipeline.warehouse();
    SlowLoader loader = scene.answer(SlowLoader.class);
    return new DatabaseRun(
        "The loader",
        scene.mysql().dataSource(),
        watch,
        warehouse -> loader.load(new LoaderDesk(files, warehouse)));
  }

  private static DatabaseRun.Way end(DatabaseRun run) {
    Limits.LOADER_RUNS.await("a loader's end").until(() -> run.way() != null);
    return run.way();
  }
}
