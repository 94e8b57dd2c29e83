package streamdojo.features;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.drift.TopicRow;
import streamdojo.kit.drift.TwoSides;

/** A topic and a lake that the scenario fills itself, so that no server is asked. */
public final class SidesByHand implements TwoSides {
  private static final int PARTITIONS = 2;

  private final Scene scene;
  private final List<TopicRow> topic = new ArrayList<>();
  private final List<LakeRow> lake = new ArrayList<>();
  private final Map<Integer, Long> committed = new HashMap<>();
  private final Map<Integer, Long> ends = new HashMap<>();
  private Runnable afterEachRead = () -> {};
  private int partition;

  /**
   * @param scene the scenario's own
   */
  public SidesByHand(Scene scene) {
    this.scene = scene;
  }

  /** Puts a row on the topic, behind all others, in each partition in turn. */
  public void send(LakeRow row) {
    partition = (partition + 1) % PARTITIONS;
    topic.add(new TopicRow(partition, ends.merge(partition, 1L, Long::sum) - 1, row));
  }

  /** Puts a row into the lake. */
  public void land(LakeRow row) {
    lake.add(row);
  }

  /** Has the sink commit all that is on the topic. */
  public void commit() {
    committed.putAll(ends);
  }

  /** From now on this is done whenever one side, or the sink's offsets, have been read. */
  public void afterEachRead(Runnable done) {
    afterEachRead = done;
  }

  @Override
  public Map<Integer, Long> committed() {
    return read(Map.copyOf(committed));
  }

  @Override
  public void lake(Consumer<LakeRow> reader) {
    List.copyOf(lake).forEach(reader);
    afterEachRead.run();
  }

  @Override
  public void topic(Consumer<TopicRow> reader) {
    List.copyOf(topic).forEach(reader);
    afterEachRead.run();
  }

  @Override
  public Map<Integer, Long> firstOffsets() {
    return read(Map.of(0, 0L, 1, 0L));
  }

  @Override
  public Path folder() {
    return scene.folder().resolve("differences");
  }

  private <T> T read(T seen) {
    afterEachRead.run();
    return seen;
  }
}
