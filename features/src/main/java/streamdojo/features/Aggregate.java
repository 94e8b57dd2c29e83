package streamdojo.features;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import streamdojo.kit.split.BasketItem;
import streamdojo.kit.split.CompletedSale;
import streamdojo.kit.split.Store;

/**
 * One of the ten aggregates of completed sales, each on a topic of its own: of every store, or of
 * every terminal, brand, product or category in it, in windows of five minutes or of an hour.
 *
 * @param part of a store; null for the store as a whole
 * @param window how long it is
 */
public record Aggregate(Part part, Duration window) {
  /** What of a store has figures of its own. */
  public enum Part {
    /** Where it was sold. */
    TERMINAL(null),
    /** Who makes what was sold. */
    BRAND(BasketItem::brand),
    /** What was sold, by its name: an id may stand for several. */
    PRODUCT(BasketItem::name),
    /** What that is filed under. */
    CATEGORY(BasketItem::category);

    private final Function<BasketItem, String> ofLine;

    Part(Function<BasketItem, String> ofLine) {
      this.ofLine = ofLine;
    }

    /** The column's name. */
    String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Duration SHORT = Duration.ofMinutes(5);

  /** All ten. */
  public static final List<Aggregate> ALL =
      Stream.concat(Stream.of((Part) null), Stream.of(Part.values()))
          .flatMap(
              part ->
                  Stream.of(SHORT, Duration.ofHours(1)).map(length -> new Aggregate(part, length)))
          .toList();

  /** Name of the topic without the namespace. */
  public String topic() {
    return "avro_sales_per_store_per_"
        + (part == null ? "" : part.column() + "_per_")
        + (window.equals(SHORT) ? "5min" : "hour");
  }

  /** The figures of these sales, by store, part and begin of the window. */
  public Map<String, Figures> of(Collection<CompletedSale> sales) {
    Map<String, Figures> figures = new TreeMap<>();
    for (CompletedSale sale : sales) {
      Instant sold = Instant.ofEpochMilli(Long.parseLong(sale.saleTimestamp()));
      Instant start =
          Instant.ofEpochMilli(sold.toEpochMilli() / window.toMillis() * window.toMillis());
      parts(sale)
          .forEach(
              (name, one) -> figures.merge(key(sale.store(), name, start), one, Figures::plus));
    }
    return figures;
  }

  /** What a row is called. */
  static String key(Store store, String part, Instant start) {
    return store.id() + " " + store.name() + part + " from " + start;
  }

  private Map<String, Figures> parts(CompletedSale sale) {
    if (part == null || part.ofLine == null) {
      String name = part == null ? "" : ", " + sale.terminalPoint();
      return Map.of(name, new Figures(1, sale.basketItems().size(), sale.total()));
    }
    Map<String, Figures> parts = new TreeMap<>();
    for (BasketItem item : sale.basketItems()) {
      // The sale counts once, with the first of its lines that belongs there.
      parts.merge(
          ", " + part.ofLine.apply(item),
          new Figures(1, 1, item.subtotal()),
          (before, more) -> new Figures(1, before.lines() + 1, before.total().add(more.total())));
    }
    return parts;
  }
}
