package streamdojo.features;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import streamdojo.kit.Namespace;

/** The three tables of document 003 and the query that explores them. */
public final class ShadowTables {
  /** The document's query, verbatim. */
  public static final String EXPLORE =
      """
      SELECT COUNT(type) AS COUNT, type FROM shadow
       GROUP BY type ORDER BY (COUNT) DESC LIMIT 10;
      """;

  /** The consumer group with which ClickHouse reads. */
  public static final String GROUP = "shadow-group";

  private static final String SCRIPT = "/streamdojo/features/shadow-tables.sql";

  private ShadowTables() {}

  /**
   * The script that makes them.
   *
   * @param kafka address of the broker, host and port
   * @param namespace whose topic is read
   */
  public static String script(String kafka, Namespace namespace) {
    try (InputStream in = ShadowTables.class.getResourceAsStream(SCRIPT)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${kafka}", kafka)
          .replace("${ns}", namespace.name());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
