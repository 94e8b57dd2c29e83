package streamdojo.features;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.port.Sinks;
import streamdojo.kit.view.Rows;
import streamdojo.kit.view.View;

/** A topic that did not exist a moment ago, and the two ways to an answer about it. */
public final class NewDataset {
  private static final String SINK = "second-sink";
  private static final String TABLE =
      "CREATE TABLE requestlog (customerId varchar(50), userAgent varchar(250));";

  private final Scene scene;
  private final RequestLog log;
  private final Landing landing;

  /**
   * A way to an answer.
   *
   * @param steps that had to be done before the question
   * @param rows of the answer
   * @param took from the moment at which both were begun
   */
  public record Way(List<String> steps, Rows rows, Duration took) {}

  /** Both, begun at the same moment. */
  public record Ways(Way direct, Way lake) {}

  /**
   * @param scene the scenario's own
   * @param log the scenario's own: the new topic
   * @param landing the scenario's own
   */
  public NewDataset(Scene scene, RequestLog log, Landing landing) {
    this.scene = scene;
    this.log = log;
    this.landing = landing;
  }

  /** Asks both sides the same, each by its way, beside each other. */
  public Ways ask(String sql) {
    View direct = scene.direct();
    View lake = landing.view();
    long began = System.nanoTime();
    FutureTask<Way> slow =
        beside(
            () -> {
              land();
              return new Way(
                  List.of("a table", "a connector", "landing"), answer(lake, sql), since(began));
            });
    Way fast = new Way(List.of(), direct.ask(sql), since(began));
    return new Ways(fast, result(slow));
  }

  private void land() {
    scene.mysql().run(TABLE);
    scene
        .connect()
        .create(
            SINK,
            Sinks.jdbc(scene.server("registry"), scene.mysql(), log.topic(), RequestLog.NAME));
  }

  /** There is nothing to be said before the first row is landed. */
  private Rows answer(View lake, String sql) {
    Rows[] last = new Rows[1];
    Limits.PIPELINE_CAUGHT_UP
        .await("the first row of " + log.topic() + " to be in the lake")
        .until(
            () -> {
              scene.connect().checked(SINK);
              last[0] = lake.ask(sql);
              return !last[0].rows().isEmpty();
            });
    return last[0];
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static FutureTask<Way> beside(Callable<Way> way) {
    FutureTask<Way> task = new FutureTask<>(way);
    Thread thread = new Thread(task, "lake's way");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static Way result(FutureTask<Way> way) {
    try {
      return way.get(Limits.STOPS_STEP.duration().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Trouble trouble) {
        throw trouble;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException | TimeoutException late) {
      throw new IllegalStateException(late);
    }
  }
}
