package streamdojo.features;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import streamdojo.kit.port.AvroValues;
import streamdojo.kit.split.SplitTopics;

/** The stations of document 004 that are topics, each read from its begin. */
final class ChainOnTopics {
  private final Scene scene;
  private final SplitTopics topics;

  /**
   * @param scene the scenario's own
   */
  ChainOnTopics(Scene scene) {
    this.scene = scene;
    this.topics = SplitTopics.of(scene.namespace());
  }

  /**
   * What there is at each, in the order in which sales come to them.
   *
   * @param last the invoice number of the sale that doesn't count; null if each does
   */
  List<Station> stations(String last) {
    return List.of(
        station("baskets", topics.baskets(), "total", false, last),
        station("captured", topics.payments(), "paid", false, last),
        station("completed", topics.completed(), "total", false, last),
        unnested(last));
  }

  /** The last of them. */
  Station unnested(String last) {
    return station("unnested", topics.unnested(), "subtotal", true, last);
  }

  /** Of each key the last message, as of a table. */
  private Station station(String name, String topic, String amount, boolean ofLines, String last) {
    Map<String, BigDecimal> rows = new HashMap<>();
    scene
        .kafka()
        .records()
        .each(
            topic,
            new AvroValues(scene.registry()),
            at -> {
              GenericRecord value = at.value();
              String key = value.get("invoiceNumber").toString();
              if (!key.equals(last)) {
                rows.put(
                    ofLines ? key + " " + value.get("line") : key,
                    BigDecimal.valueOf((Double) value.get(amount)));
              }
            });
    return Station.of(name, rows.values());
  }
}
