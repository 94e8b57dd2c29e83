package streamdojo.features;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.kit.drift.Difference;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.drift.Quarantine;
import streamdojo.kit.purchase.PurchaseTable;

/** A lake in MySQL and a topic on paper, so that a reconciliation needs no Kafka. */
public final class LakeByHand {
  private static final String ITEM = "12345670";
  private static final String ROGUE = "96385074";

  /** The documents' collation, which knows neither case nor blanks at the end; a column more. */
  private static final String TABLE =
      """
      ALTER TABLE purchases CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
      ALTER TABLE purchases ADD COLUMN landed timestamp DEFAULT current_timestamp;
      INSERT INTO quarantine VALUES ('CU-1000', 16.000, '96385074', 'of yesterday');
      """;

  private static final String OF_YESTERDAY =
      new LakeRow("CU-1000", BigDecimal.valueOf(16), ROGUE).text() + " of yesterday";

  private final Scene scene;
  private final RowCounts topic = new RowCounts();
  private final RowCounts landed = new RowCounts();
  private final Map<String, Long> aside = new TreeMap<>();
  private RogueClient client;

  /**
   * @param scene the scenario's own
   */
  public LakeByHand(Scene scene) {
    this.scene = scene;
  }

  /** Makes lake and quarantine, and fills them. */
  public void create() {
    new PurchaseTable(scene.mysql()).create();
    new Quarantine(scene.mysql()).create();
    scene.mysql().run(TABLE);
    aside.put(OF_YESTERDAY, 1L);
    client = new RogueClient(scene.mysql().dataSource(), scene.seed());
    fill();
  }

  private void fill() {
    row("CU-1000", "54.625", ITEM, 1, 1);
    row("CU-1001", "16383", ROGUE, 0, 1);
    row("CU-1002", "20.5", ITEM, 1, 2);
    row("CU-1003", "20.5", ITEM, 2, 5);
    row("CU-1004", "20.5", ITEM, 1, 0);
    row("CU-1005", "20.5", ITEM, 3, 1);
    row("CU-1006", "20.5", ITEM, 1, 0);
    row("CU-1006", "25.5", ITEM, 0, 1);
    // What a rogue row looks like, but true.
    row("CU-1007", "16000", ROGUE, 1, 1);
    // The same to the lake's collation; the true one first, so that it would be taken.
    row("CU-1008", "20.5", ITEM, 1, 1);
    row("cu-1008", "20.5", ITEM, 0, 1);
    row("CU-1008 ", "20.5", ITEM, 0, 1);
    row("O'Neill \"ü 漢 😀\\", "9999999.999", ITEM, 1, 2);
    row(null, "20.5", ITEM, 1, 2);
    row("CU-1009", null, ITEM, 0, 2);
  }

  /** Lands a row that the topic has, as the sink does; on any thread. */
  public void land(LakeRow row) {
    synchronized (this) {
      topic.add(row, 1);
    }
    client.put(List.of(row));
    synchronized (this) {
      landed.add(row, 1);
    }
  }

  /** How the sides differ now; what is merely under way doesn't count. */
  public List<Difference> differences() {
    Map<String, Long> before;
    synchronized (this) {
      before = landed.counts();
    }
    Map<String, Long> lake = lake().counts();
    synchronized (this) {
      Map<String, Long> values = new TreeMap<>(lake);
      values.putAll(before);
      List<Difference> differences = new ArrayList<>();
      for (String value : values.keySet()) {
        LakeRow row = LakeRow.parse(value);
        long there = lake.getOrDefault(value, 0L);
        long surplus = Math.max(0, there - topic.of(row));
        long missing = Math.max(0, before.getOrDefault(value, 0L) - there);
        if (surplus + missing > 0) {
          differences.add(new Difference(row, surplus, missing));
        }
      }
      return differences;
    }
  }

  /**
   * @throws AssertionError with some of the rows of which the lake has another number
   */
  public void isTheTopic() {
    Differences.none("row", topic.counts(), lake().counts());
  }

  /**
   * @throws AssertionError with some of the rows that are not aside as they should be
   */
  public void isAside() {
    Map<String, Long> seen = new TreeMap<>();
    for (List<Object> row : new Quarantine(scene.mysql()).rows()) {
      seen.merge(row(row).text() + " " + row.get(3), 1L, Long::sum);
    }
    Differences.none("kept aside", aside, seen);
  }

  /** How many rows the lake has, and how many are kept aside. */
  @Override
  public String toString() {
    return "%d rows in the lake, %d kept aside"
        .formatted(sum(lake().counts()), new Quarantine(scene.mysql()).rows().size());
  }

  private RowCounts lake() {
    RowCounts counts = new RowCounts();
    for (List<Object> row : new PurchaseTable(scene.mysql()).rows()) {
      counts.add(row(row), 1);
    }
    return counts;
  }

  /** Of a table that begins with the lake's columns. */
  private static LakeRow row(List<Object> columns) {
    return LakeRow.landed(
        (String) columns.get(0), (Double) columns.get(1), (String) columns.get(2));
  }

  private void row(String customer, String amount, String item, int onTopic, int inLake) {
    LakeRow row = new LakeRow(customer, amount == null ? null : new BigDecimal(amount), item);
    synchronized (this) {
      topic.add(row, onTopic);
      landed.add(row, onTopic);
    }
    client.put(Collections.nCopies(inLake, row));
    if (inLake > onTopic) {
      long surplus = inLake - onTopic;
      aside.put(row.text() + " " + new Difference(row, surplus, 0), surplus);
    }
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(n -> n).sum();
  }
}
