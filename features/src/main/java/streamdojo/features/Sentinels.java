package streamdojo.features;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import streamdojo.features.PaymentChanges.Event;
import streamdojo.kit.split.SplitTopics;

/**
 * Payments of nobody's, one for each partition of a topic, which are corrected again and again:
 * where a correction has come, all has come that was committed before it.
 */
final class Sentinels {
  private final PaymentChanges changes;
  private final List<String> invoiceNumbers =
      IntStream.range(0, SplitTopics.PARTITIONS).mapToObj(Sentinels::of).toList();

  /**
   * @param changes the scenario's own
   */
  Sentinels(PaymentChanges changes) {
    this.changes = changes;
  }

  /** Corrects each; returns the numbers of these changes by invoice number. */
  Map<String, Long> pulse() {
    Map<String, Long> numbers = new TreeMap<>();
    for (String one : invoiceNumbers) {
      changes.happen(one, changes.history().containsKey(one) ? Event.CORRECTED : Event.MADE);
      numbers.put(one, changes.last(one));
    }
    return numbers;
  }

  /** Whether these changes or later ones have come to a topic. */
  static boolean reached(CapturedTopic topic, Map<String, Long> numbers) {
    return numbers.entrySet().stream()
        .allMatch(one -> topic.newest(one.getKey()) >= one.getValue());
  }

  private static String of(int partition) {
    return Stream.iterate(1, i -> i + 1)
        .map(i -> "sentinel-" + i)
        .filter(name -> partition(name) == partition)
        .findFirst()
        .orElseThrow();
  }

  /** As Kafka's producers choose it. */
  static int partition(String key) {
    int hash = Utils.murmur2(key.getBytes(StandardCharsets.UTF_8));
    return Utils.toPositive(hash) % SplitTopics.PARTITIONS;
  }
}
