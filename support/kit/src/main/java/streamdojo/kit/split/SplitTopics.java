package streamdojo.kit.split;

import streamdojo.kit.Namespace;

/**
 * The till's topics, by their full names.
 *
 * @param baskets every basket, by its invoice number
 * @param payments every payment, by its invoice number
 */
public record SplitTopics(String baskets, String payments) {
  /** The name of the baskets' topic without the namespace. */
  public static final String BASKETS = "avro_salesbaskets";

  /** The name of the payments' topic without the namespace. */
  public static final String PAYMENTS = "avro_salespayments";

  /** Of each topic; the original has one, where no key can be in the wrong place. */
  public static final int PARTITIONS = 2;

  /** The topics of a namespace. */
  public static SplitTopics of(Namespace namespace) {
    return new SplitTopics(namespace.topic(BASKETS), namespace.topic(PAYMENTS));
  }
}
