package streamdojo.kit.kata;

import java.util.Map;
import java.util.Properties;
import streamdojo.kit.slow.Total;

/** Kata {@code slow-1-direct-totals}: asks the topic itself what each store has sold. */
@Kata("slow-1-direct-totals")
public interface SlowDirectTotals extends Answer {
  /**
   * Reads the topic from its begin to its end as of now, and only that far, and returns what each
   * store has sold. Called again and again, while transactions go on coming; each call sees all
   * that was acknowledged before it, and returns soon though the topic never ends. What a
   * transaction of the producer has taken back doesn't count.
   *
   * @param kafka where Kafka is, and our login; how keys ({@code byte[]}) and values ({@link
   *     streamdojo.kit.slow.Transaction}) are read. Where to begin, in which group and what to see,
   *     is for the answer to say
   * @param topic full name
   * @return totals by store
   */
  Map<String, Total> totals(Properties kafka, String topic);
}
