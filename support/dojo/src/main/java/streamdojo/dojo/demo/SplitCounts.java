package streamdojo.dojo.demo;

import java.util.List;
import streamdojo.features.Aggregate;
import streamdojo.features.Checkout;
import streamdojo.features.Figures;
import streamdojo.features.Scene;
import streamdojo.features.WindowJob;
import streamdojo.kit.split.SplitTables;

/** How many sales have come to which station of document 004. */
final class SplitCounts {
  private final Scene scene;
  private final Checkout checkout;
  private final WindowJob windows;

  SplitCounts(Scene scene, Checkout checkout, WindowJob windows) {
    this.scene = scene;
    this.checkout = checkout;
    this.windows = windows;
  }

  /** The flow with its counts, in two lines that a narrow terminal has room for. */
  String picture() {
    SplitTables tables =
        SplitTables.of(scene.kafka().records(), scene.registry(), scene.namespace());
    // From the end to the begin, so that nothing has left a station without having come to it.
    String windowed = inWindows(0) + " in 5 min, " + inWindows(1) + " in 1 h";
    int lines = tables.unnested().size();
    int completed = tables.completed().size();
    int captured = tables.payments().size();
    long paid = checkout.table().count();
    int baskets = tables.baskets().size();
    int sold = checkout.sold().size();
    return "%5d sold ┬ %5d baskets ──────────────────┬ %5d completed ┬ %6d lines%n"
            .formatted(sold, baskets, completed, lines)
        + "           └ %5d in MySQL ─ %5d captured ┘ %5d waiting   └ %s"
            .formatted(paid, captured, sold - completed, windowed);
  }

  /** Whether the windows of both lengths have all sales but one. */
  boolean allButOneAreIn() {
    int sold = checkout.sold().size();
    return inWindows(0) == sold - 1 && inWindows(1) == sold - 1;
  }

  /** How many sales are in windows that are closed: 0 those of five minutes, 1 of an hour. */
  private long inWindows(int length) {
    List<Figures> rows = List.copyOf(windows.rows(Aggregate.ALL.get(length)).values());
    return rows.stream().mapToLong(Figures::sales).sum();
  }
}
