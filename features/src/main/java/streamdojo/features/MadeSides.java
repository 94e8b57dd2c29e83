package streamdojo.features;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.drift.TopicRow;
import streamdojo.kit.drift.TwoSides;

/** Both sides, made anew each time: as the shop's rows look, but cheaper, and each another one. */
record MadeSides(int rows, Path folder) implements TwoSides {
  /** One row of so many is missing, and another one is in the lake three times. */
  private static final int EVERY = 50_000;

  private static final int PARTITIONS = 2;
  private static final int CUSTOMERS = 1000;
  private static final int AMOUNTS = 90_000;
  private static final int LEAST = 10_000;
  private static final int ITEMS = 10_000_000;

  private static LakeRow row(int number) {
    int mixed = number * 0x9E3779B1 >>> 1;
    return new LakeRow(
        "CU-" + (CUSTOMERS + mixed % CUSTOMERS),
        BigDecimal.valueOf(LEAST + mixed % AMOUNTS, LakeRow.DECIMALS),
        "" + (ITEMS + number));
  }

  /** How many values differ. */
  long planted() {
    return 2L * ((rows + EVERY - 1) / EVERY);
  }

  @Override
  public Map<Integer, Long> committed() {
    long half = rows / PARTITIONS;
    return Map.of(0, half, 1, half);
  }

  @Override
  public Map<Integer, Long> firstOffsets() {
    return Map.of(0, 0L, 1, 0L);
  }

  @Override
  public void lake(Consumer<LakeRow> reader) {
    for (int i = 0; i < rows; i++) {
      LakeRow row = row(i);
      int times = i % EVERY == 0 ? 0 : i % EVERY == 1 ? 3 : 1;
      for (int copy = 0; copy < times; copy++) {
        reader.accept(row);
      }
    }
  }

  @Override
  public void topic(Consumer<TopicRow> reader) {
    for (int i = 0; i < rows; i++) {
      LakeRow row = row(i);
      reader.accept(new TopicRow(i % PARTITIONS, i / PARTITIONS, row));
    }
  }
}
