package streamdojo.kit.shadow;

import streamdojo.kit.Namespace;
import streamdojo.kit.port.KafkaPort;

/**
 * The topics of document 003, by their full names.
 *
 * @param dominate with the ratings
 * @param shadow with the types
 * @param deadLetters with what is no rating
 */
public record ShadowTopics(String dominate, String shadow, String deadLetters) {
  /** The names as the document has them; the last one is the kit's own. */
  public static final String DOMINATE = "dominate";

  /** See {@link #DOMINATE}. */
  public static final String SHADOW = "shadow";

  /** See {@link #DOMINATE}. */
  public static final String DEAD_LETTERS = "dead-letters";

  /** Of each topic, as in the original's set-up. */
  public static final int PARTITIONS = 3;

  /** The agents' consumer group, as in the original. */
  public static final String AGENTS = "dominate-the-world";

  /** The tables' consumer group, as in the document's script. */
  public static final String TABLES = "shadow-group";

  /** The topics of a namespace, there or not. */
  public static ShadowTopics of(Namespace namespace) {
    return new ShadowTopics(
        namespace.topic(DOMINATE), namespace.topic(SHADOW), namespace.topic(DEAD_LETTERS));
  }

  /** Makes all three. */
  public static void create(KafkaPort kafka) {
    kafka.createTopics(PARTITIONS, DOMINATE, SHADOW, DEAD_LETTERS);
  }
}
