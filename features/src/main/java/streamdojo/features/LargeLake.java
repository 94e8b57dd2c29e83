package streamdojo.features;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import streamdojo.kit.drift.Difference;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.drift.Quarantine;
import streamdojo.kit.kata.ReconcileDesk;
import streamdojo.kit.kata.TwoReconcile;
import streamdojo.kit.purchase.PurchaseTable;

/** A lake of so many rows that it costs something to look at them all; for benchmarks. */
public final class LargeLake {
  private static final int SURPLUS = 3;
  private static final int DIGITS = 10;

  private final Scene scene;

  /**
   * @param scene the scenario's own
   */
  public LargeLake(Scene scene) {
    this.scene = scene;
  }

  /**
   * Fills a lake, with three rows that are surplus among them, and has the answer mend it.
   *
   * @param rows a power of ten
   * @return seconds that the mending took
   */
  public double mend(int rows) throws Exception {
    new PurchaseTable(scene.mysql()).create();
    new Quarantine(scene.mysql()).create();
    fill(rows);
    List<LakeRow> rogue = new RogueClient(scene.mysql().dataSource(), scene.seed()).put(SURPLUS);
    List<Difference> surplus = new ArrayList<>();
    rogue.forEach(row -> surplus.add(new Difference(row, 1, 0)));
    TwoReconcile answer = scene.answer(TwoReconcile.class);
    long began = System.nanoTime();
    answer.reconcile(new ReconcileDesk(() -> surplus, scene.mysql().dataSource()));
    double seconds = (System.nanoTime() - began) / 1e9;
    if (new Quarantine(scene.mysql()).rows().size() != SURPLUS) {
      throw new AssertionError("Not all surplus rows are kept aside");
    }
    return seconds;
  }

  /** By the server itself: all numbers of so many digits. */
  private void fill(int rows) {
    List<Integer> digits = IntStream.range(0, (int) Math.round(Math.log10(rows))).boxed().toList();
    String number =
        digits.stream()
            .map(at -> "d%d.n * %d".formatted(at, (int) Math.pow(DIGITS, at)))
            .collect(Collectors.joining(" + "));
    String tables = digits.stream().map(at -> "digit AS d" + at).collect(Collectors.joining(", "));
    scene
        .mysql()
        .run(
            """
            CREATE TABLE digit (n int);
            INSERT INTO digit VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
            INSERT INTO purchases
              SELECT concat('CU-', 1000 + n %% 1000), 10 + n %% 90000 / 1000, 10000000 + n
              FROM (SELECT %s AS n FROM %s) AS numbers;
            """
                .formatted(number, tables));
  }
}
