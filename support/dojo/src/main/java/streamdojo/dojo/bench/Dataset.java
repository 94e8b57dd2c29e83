package streamdojo.dojo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.dojo.lab.Labs;
import streamdojo.features.Landing;
import streamdojo.features.NewDataset;
import streamdojo.features.RequestLog;
import streamdojo.features.Scene;
import streamdojo.features.Shop;
import streamdojo.kit.House;

/**
 * The two ways to the first answer about a topic that did not exist a moment ago, as in FOMO-4,
 * both begun at the same moment: directly, and by a table, a connector and landing. Both sides have
 * answered about another topic before.
 *
 * @param house where things lie
 * @param labs where the servers come from
 * @param direct where DuckDB comes from
 */
record Dataset(House house, Labs labs, DirectEngine direct) implements Benchmark {
  private static final int RUNS = 5;
  private static final int PURCHASES = 20;
  private static final String QUESTION =
      "SELECT useragent, count(useragent) FROM requestlog GROUP BY useragent;";

  @Override
  public String name() {
    return "dataset";
  }

  @Override
  public int runs() {
    return RUNS;
  }

  @Override
  public List<Series> measure(int runs) {
    // Built before the servers start: it may take a minute the first time.
    String room = direct.classPath();
    List<NewDataset.Ways> all = new ArrayList<>();
    Set<String> servers = Set.of("kafka", "registry", "connect", "mysql");
    try (Stage stage = new Stage(house, labs, servers, room)) {
      stage.play(Dataset::once);
      for (int run = 0; run < runs; run++) {
        all.add(stage.play(Dataset::once));
      }
    }
    return List.of(
        series("a new topic's first answer, directly", all, NewDataset.Ways::direct),
        series("the lake's, after its steps", all, NewDataset.Ways::lake));
  }

  private static Series series(
      String what, List<NewDataset.Ways> all, Function<NewDataset.Ways, NewDataset.Way> one) {
    double[] seconds =
        all.stream().mapToDouble(ways -> one.apply(ways).took().toNanos() / 1e9).toArray();
    return new Series(what, "s", Goal.NONE, seconds);
  }

  private static NewDataset.Ways once(Scene scene) {
    Shop shop = new Shop(scene);
    Landing landing = new Landing(scene, shop);
    shop.feed().send(PURCHASES);
    landing.start();
    landing.awaitLanded();
    scene.direct().ask("SELECT count(*) FROM purchases");
    RequestLog log = new RequestLog(scene);
    log.feed().send(1);
    return new NewDataset(scene, log, landing).ask(QUESTION);
  }
}
