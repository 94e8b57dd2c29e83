package streamdojo.kit;

import java.util.UUID;

/**
 * The prefix that keeps scenarios and learners apart on one set of servers: a database of that name
 * in ClickHouse, topics and groups {@code ns.…} in Kafka.
 *
 * @param name lower-case letters, digits and underscores, a letter first: it is a database's name
 */
public record Namespace(String name) {
  /** Checks the name, which goes into SQL unquoted. */
  public Namespace {
    if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
      throw new Trouble(
          "'" + name + "' can't be a namespace.",
          "Take lower-case letters, digits and underscores, a letter first, 41 at the most.");
    }
  }

  /** A namespace that nobody has: the word and eight digits drawn by lot. */
  public static Namespace fresh(String word) {
    return new Namespace(word + UUID.randomUUID().toString().substring(0, 8));
  }

  /** The full name of a topic: {@code ns.dominate}. */
  public String topic(String topic) {
    return prefix() + topic;
  }

  /** The full name of a consumer group or transactional id. */
  public String group(String group) {
    return prefix() + group;
  }

  /**
   * What everything of this namespace begins with. The dot keeps {@code a} from matching {@code
   * ab}.
   */
  public String prefix() {
    return name + ".";
  }
}
