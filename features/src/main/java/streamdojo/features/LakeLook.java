package streamdojo.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import streamdojo.kit.Folders;
import streamdojo.kit.Ledger;
import streamdojo.kit.drift.Difference;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.drift.LandedSides;
import streamdojo.kit.kata.TwoFingerprint;
import streamdojo.kit.purchase.Purchase;

/** The topic and the lake that Connect fills, looked at row by row. */
public final class LakeLook {
  private final Scene scene;
  private final Shop shop;
  private final Landing landing;

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own
   * @param landing the scenario's own
   */
  public LakeLook(Scene scene, Shop shop, Landing landing) {
    this.scene = scene;
    this.shop = shop;
    this.landing = landing;
  }

  /** Both sides, as answers get them. */
  public LandedSides sides() {
    return new LandedSides(
        scene.kafka(),
        scene.registry(),
        scene.mysql(),
        shop.topic(),
        Landing.SINK,
        scene.folder().resolve("differences"));
  }

  /** What the answer finds. */
  public Found found() {
    Found found = new Found();
    differences().forEach(found);
    return found;
  }

  /** The same, as a list. */
  public List<Difference> differences() {
    landing.check();
    List<Difference> differences = new ArrayList<>();
    LandedSides sides = sides();
    try {
      scene.answer(TwoFingerprint.class).differences(sides, differences::add);
      Folders.delete(sides.folder());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    return differences;
  }

  /** The lake's rows, counted. */
  public RowCounts lake() {
    RowCounts counts = new RowCounts();
    sides().lake(row -> counts.add(row, 1));
    return counts;
  }

  /** The topic's rows, counted. */
  public RowCounts topic() {
    RowCounts counts = new RowCounts();
    sides().topic(at -> counts.add(at.row(), 1));
    return counts;
  }

  /**
   * Has the sink begin before where it was, in each partition. Nobody must be reading in its group.
   *
   * @return what it will land once more
   */
  public List<LakeRow> rewind(int records) {
    Map<TopicPartition, Long> ends = scene.kafka().groups().committed(Landing.SINK);
    Map<TopicPartition, Long> begins = new HashMap<>();
    ends.forEach((at, end) -> begins.put(at, end - records / ends.size()));
    List<ConsumerRecord<String, String>> before = new ArrayList<>();
    List<LakeRow> again = new ArrayList<>();
    begins.forEach(
        (at, begin) ->
            before.add(new ConsumerRecord<>(at.topic(), at.partition(), begin, null, null)));
    for (Ledger.Entry<Purchase> sold : shop.feed().ledger().entries()) {
      TopicPartition at = new TopicPartition(shop.topic(), sold.partition());
      if (sold.offset() >= begins.get(at) && sold.offset() < ends.get(at)) {
        again.add(LakeRow.landed(sold.message()));
      }
    }
    scene.kafka().groups().rewind(Landing.SINK, before);
    return again;
  }
}
