package streamdojo.dojo.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How a document's data flow: boxes in a row, and one below for a way that goes past the others.
 *
 * @param boxes from left to right
 * @param arrows as paths
 * @param height of the drawing
 */
record Picture(List<Box> boxes, List<String> arrows, int height) {
  private static final int ROW = 18;
  private static final int BELOW = 98;
  private static final int STEP = 200;
  private static final int HALF = 70;

  /** What stands in a row. */
  record Words(String title, String text) {}

  /** A box of 140 by 56. */
  record Box(int x, int y, int middle, int titleY, int textY, String title, String text) {
    static Box at(int place, int y, Words words) {
      int x = 2 + place * STEP;
      return new Box(x, y, x + HALF, y + 24, y + 43, words.title(), words.text());
    }
  }

  /** The picture of a document; null if it has none. */
  static Picture of(String document) {
    return switch (document) {
      case "ShaDow" ->
          row(
              new Words("generator", "keeps the ledger"),
              new Words("dominate", "Kafka topic"),
              new Words("agent", "the kata's answer"),
              new Words("shadow", "Kafka topic"),
              new Words("three tables", "ClickHouse"));
      case "Slow data" ->
          row(
                  new Words("generator", "keeps the ledger"),
                  new Words("transactions", "Kafka topic"),
                  new Words("lake", "Kafka Connect"),
                  new Words("batch job", "the kata's answer"),
                  new Words("warehouse", "MySQL"))
              .past(1, new Words("direct query", "SQL on the topic"));
      case "FOMO" ->
          row(
                  new Words("generator", "keeps the ledger"),
                  new Words("Kafka topics", "two datasets"),
                  new Words("JDBC sink", "Kafka Connect"),
                  new Words("lake", "MySQL, purchases"))
              .past(1, new Words("direct query", "SQL on the topics"));
      case "TWO" ->
          row(
                  new Words("generator", "keeps the ledger"),
                  new Words("Kafka topic", "one general"),
                  new Words("JDBC sink", "Kafka Connect"),
                  new Words("lake", "MySQL, the other"))
              .past(1, new Words("direct query", "SQL on the topic"));
      default -> null;
    };
  }

  private static Picture row(Words... words) {
    List<Box> boxes = new ArrayList<>();
    List<String> arrows = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      boxes.add(Box.at(i, ROW, words[i]));
      if (i > 0) {
        arrows.add("M%d 46 H%d".formatted(i * STEP - 54, i * STEP - 4));
      }
    }
    return new Picture(boxes, arrows, 72);
  }

  /** With a way from this box to one below the last. */
  private Picture past(int from, Words words) {
    List<Box> all = new ArrayList<>(boxes);
    List<String> ways = new ArrayList<>(arrows);
    Box below = Box.at(boxes.size() - 1, BELOW, words);
    all.add(below);
    ways.add("M%d 78 V126 H%d".formatted(boxes.get(from).middle(), below.x() - 6));
    return new Picture(all, ways, 152);
  }
}
