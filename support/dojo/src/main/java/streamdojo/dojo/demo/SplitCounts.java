package streamdojo.dojo.demo;

import streamdojo.features.ChainInLake;
import streamdojo.features.Scene;
import streamdojo.features.SplitChain;
import streamdojo.kit.split.SplitTables;

/** How many sales have come to which station of document 004. */
final class SplitCounts {
  private final Scene scene;
  private final SplitChain chain;
  private final ChainInLake lake;

  SplitCounts(Scene scene, SplitChain chain, ChainInLake lake) {
    this.scene = scene;
    this.chain = chain;
    this.lake = lake;
  }

  /** The flow with its counts, in three lines that a narrow terminal has room for. */
  String picture() {
    SplitTables tables =
        SplitTables.of(scene.kafka().records(), scene.registry(), scene.namespace());
    // From the end to the begin, so that nothing has left a station without having come to it.
    long landed = lake.completed();
    String windowed = chain.inWindows(0) + " in 5 min, " + chain.inWindows(1) + " in 1 h";
    int lines = tables.unnested().size();
    int completed = tables.completed().size();
    int captured = tables.payments().size();
    long paid = chain.checkout().table().count();
    int baskets = tables.baskets().size();
    int sold = chain.checkout().sold().size();
    return "%5d sold ┬ %5d baskets ──────────────────┬ %5d completed ┬ %6d lines%n"
            .formatted(sold, baskets, completed, lines)
        + "           └ %5d in MySQL ─ %5d captured ┘ %5d waiting   ├ %s%n"
            .formatted(paid, captured, sold - completed, windowed)
        + "                                                               └ %d in the lake"
            .formatted(landed);
  }
}
