package streamdojo.features;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import streamdojo.kit.split.CompletedSale;
import streamdojo.kit.split.SplitTables;
import streamdojo.kit.split.UnnestedLine;

/** Document 004's tables held against the ledger of what was sold and paid. */
public final class LedgerTables {
  private LedgerTables() {}

  /**
   * Holds all three against it.
   *
   * @return how many rows they have together
   * @throws AssertionError with what is lost, what is there twice, and what is other
   */
  public static int compare(Halves halves, SplitTables tables) {
    Collection<CompletedSale> completed = halves.completed().values();
    int rows =
        same("payment", halves.payments().values(), tables.payments(), p -> p.invoiceNumber());
    rows += same("completed sale", completed, tables.completed(), c -> c.invoiceNumber());
    return rows
        + same(
            "line",
            completed.stream().flatMap(sale -> sale.lines().stream()).toList(),
            tables.unnested(),
            LedgerTables::name);
  }

  private static <T> int same(
      String of, Collection<T> expected, Collection<T> seen, Function<T, String> name) {
    Differences.none(of, texts(expected, name), texts(seen, name));
    return seen.size();
  }

  /** Rows of the same name stand beside each other: one twice is another text. */
  private static <T> Map<String, String> texts(Collection<T> rows, Function<T, String> name) {
    Map<String, String> texts = new TreeMap<>();
    rows.forEach(
        row ->
            texts.merge(name.apply(row), "#%08x".formatted(row.hashCode()), (a, b) -> a + " " + b));
    return texts;
  }

  private static String name(UnnestedLine line) {
    return line.invoiceNumber() + " " + line.line();
  }
}
