package streamdojo.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import streamdojo.kit.House;

/** Scripts in Flink SQL for document 004, with the definitions of the tables they build on. */
final class SplitScripts {
  private static final String BASKETS = "t_k_avro_salesbaskets";
  private static final String PAYMENTS = "t_f_avro_salespayments";
  private static final String COMPLETED = "t_f_avro_salescompleted";

  private static final String UNNESTED = "t_unnested_sales";

  private SplitScripts() {}

  /** The answer that joins baskets and payments. */
  static String join(Scene scene) {
    return of(scene, "split-3-completed", BASKETS, PAYMENTS, COMPLETED);
  }

  /** The answer that unnests completed sales. */
  static String unnest(Scene scene) {
    return of(scene, "split-4-unnest", COMPLETED);
  }

  /** The answer that gathers completed sales in windows. */
  static String windows(Scene scene) {
    return of(scene, WindowJob.KATA, COMPLETED, "sales_per_store");
  }

  /** The answer that brings all four topics into the lake. */
  static String lake(Scene scene) {
    return of(scene, "split-6-lake", BASKETS, PAYMENTS, COMPLETED, UNNESTED);
  }

  /**
   * The answer to a kata behind what it builds on.
   *
   * @param tables names of files in {@code features/split}
   */
  private static String of(Scene scene, String kata, String... tables) {
    StringBuilder script = new StringBuilder();
    for (String name : tables) {
      script.append(definition(name));
    }
    return script.append(scene.script(kata)).toString();
  }

  private static String definition(String tables) {
    Path file = House.here().root().resolve("features/split").resolve(tables + ".sql");
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
