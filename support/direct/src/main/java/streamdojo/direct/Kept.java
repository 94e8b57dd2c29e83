package streamdojo.direct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/** What is kept of a topic: how far it was read, and what it was like then. */
final class Kept {
  private final Uuid id;
  private final Integer schema;
  private final Map<Integer, Long> firsts = new HashMap<>();
  private final Map<Integer, Long> positions = new HashMap<>();
  final Findings findings = new Findings();
  // Null as long as no record has shown what the topic holds.
  Format format;
  private Format before;

  /**
   * @param schema id of the newest schema; null if the registry knows none
   * @param format null if the records have to show it
   */
  Kept(TopicNow now, Integer schema, Format format) {
    this.id = now.id();
    this.schema = schema;
    this.format = format;
    now.partitions().forEach((partition, span) -> firsts.put(partition, span.first()));
  }

  /** The columns; of a topic without records those that it had when there were some. */
  List<Column> columns() {
    return Stream.of(format, before, new RawFormat())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow()
        .columns();
  }

  /** Remembers how the topic was read before, if it is the same one. */
  void follows(Kept other) {
    if (other != null && other.id.equals(id)) {
      before = other.format == null ? other.before : other.format;
    }
  }

  /** Whether what is kept is still what is there, but for what came later. */
  boolean holds(TopicNow now, Integer newest) {
    // Of a compacted topic records vanish, and nothing tells which.
    return id.equals(now.id())
        && !now.compacted()
        && Objects.equals(schema, newest)
        && now.partitions().entrySet().stream()
            .allMatch(one -> holds(one.getKey(), one.getValue()));
  }

  private boolean holds(int partition, Span now) {
    Long first = firsts.get(partition);
    return first == null
        || first == now.first() && positions.getOrDefault(partition, first) <= now.stable();
  }

  /** Whether so few records were seen that later ones may show that the topic holds JSON. */
  boolean unsure() {
    long read = 0;
    for (Map.Entry<Integer, Long> position : positions.entrySet()) {
      read += position.getValue() - firsts.get(position.getKey());
    }
    return format instanceof RawFormat && read < Guess.SAMPLE;
  }

  /** What has to be read to be at the end of this moment. */
  Map<TopicPartition, Fetch.Part> missing(TopicNow now) {
    Map<TopicPartition, Fetch.Part> parts = new HashMap<>();
    now.partitions()
        .forEach(
            (partition, span) -> {
              long from = positions.getOrDefault(partition, span.first());
              if (from < span.stable()) {
                TopicPartition name = new TopicPartition(now.name(), partition);
                parts.put(name, new Fetch.Part(from, span.stable()));
              }
            });
    return parts;
  }

  /** Has been read up to the end of that moment. */
  void readTo(TopicNow now) {
    now.partitions()
        .forEach(
            (partition, span) -> {
              firsts.putIfAbsent(partition, span.first());
              positions.put(partition, span.stable());
            });
  }
}
