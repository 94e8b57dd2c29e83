package streamdojo.kit.split;

import streamdojo.kit.Namespace;

/**
 * The topics of document 004, by their full names.
 *
 * @param baskets every basket, by its invoice number
 * @param payments every payment, by its invoice number
 * @param completed every sale of which both halves are there, by its invoice number
 * @param unnested every line of those, by invoice number and line
 */
public record SplitTopics(String baskets, String payments, String completed, String unnested) {
  /** The name of the baskets' topic without the namespace. */
  public static final String BASKETS = "avro_salesbaskets";

  /** The name of the payments' topic without the namespace. */
  public static final String PAYMENTS = "avro_salespayments";

  /** The name of the completed sales' topic without the namespace. */
  public static final String COMPLETED = "avro_salescompleted";

  /** The name of the lines' topic without the namespace. */
  public static final String UNNESTED = "avro_unnested_sales";

  /** Of each topic; the original has one, where no key can be in the wrong place. */
  public static final int PARTITIONS = 2;

  /** The topics of a namespace. */
  public static SplitTopics of(Namespace namespace) {
    return new SplitTopics(
        namespace.topic(BASKETS),
        namespace.topic(PAYMENTS),
        namespace.topic(COMPLETED),
        namespace.topic(UNNESTED));
  }
}
