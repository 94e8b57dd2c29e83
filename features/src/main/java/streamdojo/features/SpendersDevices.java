package streamdojo.features;

import static streamdojo.kit.fomo.Requests.AGENTS;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import streamdojo.kit.slow.Total;
import streamdojo.kit.view.Rows;

/**
 * What an answer to {@code fomo-2-devices} says, asked as a direct query.
 *
 * @param rows customer, total, device, requests
 */
public record SpendersDevices(List<List<Object>> rows) {
  /** The kata whose answer is the query. */
  public static final String KATA = "fomo-2-devices";

  private static final List<String> COLUMNS =
      List.of("customerid", "total", "useragent", "requests");

  /**
   * Asks.
   *
   * @param top how many customers
   * @throws AssertionError if the answer has other columns, or no numbers in them
   */
  public static SpendersDevices ask(Scene scene, int top) {
    String query =
        scene
            .script(KATA)
            .lines()
            .filter(line -> !line.startsWith("--"))
            .collect(Collectors.joining("\n"))
            .replace("${top}", "" + top);
    Rows answer = scene.direct().ask(query.strip());
    List<String> columns =
        answer.columns().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    if (!columns.equals(COLUMNS)) {
      throw new AssertionError("The columns are " + columns + ", not " + COLUMNS);
    }
    for (List<Object> row : answer.rows()) {
      if (!(row.get(1) instanceof Number && row.get(3) instanceof Number)) {
        throw new AssertionError("Total or requests are no number in " + row);
      }
    }
    return new SpendersDevices(answer.rows());
  }

  /** Rows as texts, a customer's device and its requests; who has no request has no device. */
  Map<String, String> byDevice() {
    Map<String, String> all = new TreeMap<>();
    for (List<Object> row : rows) {
      String device = row.get(2) == null ? "" : row.get(2).toString();
      all.merge(row.get(0) + " " + device, number(row.get(3)), (one, other) -> one + " " + other);
    }
    return all;
  }

  /** Requests by customer, total and device, as texts; a row that is there twice has both. */
  public Map<String, String> lines() {
    Map<String, String> lines = new TreeMap<>();
    for (List<Object> row : rows) {
      String total = String.format(Locale.ROOT, "%.2f", ((Number) row.get(1)).doubleValue());
      String device = row.get(2) == null ? "" : row.get(2).toString();
      lines.merge(
          row.get(0) + ", " + total + ", " + device,
          number(row.get(3)),
          (one, other) -> one + " " + other);
    }
    return lines;
  }

  /** Requests by device of one customer. */
  public Map<String, Long> of(String customer) {
    Map<String, Long> requests = new TreeMap<>();
    rows.stream()
        .filter(row -> customer.equals(row.get(0)))
        .forEach(row -> requests.put("" + row.get(2), ((Number) row.get(3)).longValue()));
    return requests;
  }

  /** Totals by customer; a customer's rows have the same, or it is not a number. */
  Map<String, Double> totals() {
    Map<String, Double> totals = new TreeMap<>();
    for (List<Object> row : rows) {
      double total = ((Number) row.get(1)).doubleValue();
      totals.merge("" + row.get(0), total, (one, other) -> one.equals(other) ? one : Double.NaN);
    }
    return totals;
  }

  /**
   * They are the ledger's.
   *
   * @throws AssertionError with the first rows that are not
   */
  public void areTheLedgers(
      List<String> top, Map<String, Total> spent, Map<String, Map<String, Long>> asked) {
    Map<String, Double> totals = totals();
    Map<String, Object> expected = new TreeMap<>();
    Map<String, String> devices = new TreeMap<>();
    for (String customer : top) {
      double sum = spent.get(customer).sum().doubleValue();
      Double seen = totals.get(customer);
      expected.put(customer, seen != null && Math.abs(seen - sum) <= 1e-6 ? seen : (Double) sum);
      Map<String, Long> requests = asked.getOrDefault(customer, Map.of("", 0L));
      requests.forEach((device, count) -> devices.put(customer + " " + device, number(count)));
    }
    Differences.none("total of", expected, totals);
    Differences.none("requests of", devices, byDevice());
  }

  /** Requests by customer, in the order of the document's devices; noughts if there is none. */
  public Map<String, long[]> counts() {
    Map<String, long[]> counts = new TreeMap<>();
    for (List<Object> row : rows) {
      long[] own = counts.computeIfAbsent("" + row.get(0), one -> new long[AGENTS.size()]);
      // A list without nulls can't be asked for one.
      int device = row.get(2) == null ? -1 : AGENTS.indexOf(row.get(2));
      if (device >= 0) {
        own[device] += ((Number) row.get(3)).longValue();
      }
    }
    return counts;
  }

  private static String number(Object count) {
    return "" + ((Number) count).longValue();
  }
}
