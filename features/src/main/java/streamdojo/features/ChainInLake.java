package streamdojo.features;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import streamdojo.kit.Limits;

/** The last stations of document 004: its four tables in the lake, read by who is not Flink. */
public final class ChainInLake {
  /** A look reads whole tables, and takes from the jobs what it costs. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Scene scene;
  private final SplitChain chain;

  /**
   * @param scene the scenario's own
   * @param chain at work: what is on its topics comes into the lake
   */
  public ChainInLake(Scene scene, SplitChain chain) {
    this.scene = scene;
    this.chain = chain;
  }

  /** Has the answer bring the chain's topics into the lake, until the scenario is over. */
  public void fill() {
    new PaimonLake(scene).fill();
  }

  /** How many completed sales a reader finds now, the last one too. */
  public long completed() {
    return scene.paimon().read("t_salescompleted").rows().size();
  }

  /** Waits until a reader finds as much as has been sold, but for the last sale. */
  public void await() {
    Limits.CHAIN_THROUGH
        .await("all sales to be in the lake")
        .pollInterval(LOOK)
        .until(
            () -> {
              scene.flink().check();
              return unnested().rows() >= chain.lines()
                  && whole().stream().allMatch(table -> table.rows() >= chain.sales());
            });
  }

  /** What there is in each table but for the last sale. */
  public List<Station> stations() {
    List<Station> whole = whole();
    return List.of(whole.get(0), whole.get(1), whole.get(2), unnested());
  }

  /** The tables that have a sale in one row. */
  private List<Station> whole() {
    return List.of(
        table("t_salesbaskets", "total"),
        table("t_salespayments", "paid"),
        table("t_salescompleted", "total"));
  }

  private Station unnested() {
    return table("t_unnested_sales", "subtotal");
  }

  private Station table(String name, String amount) {
    List<BigDecimal> amounts =
        scene.paimon().read(name).rows().stream()
            .filter(row -> !row.path("invoiceNumber").asText().equals(chain.last()))
            .map(row -> new BigDecimal(row.path(amount).asText()))
            .toList();
    return Station.of("lake: " + name, amounts);
  }
}
