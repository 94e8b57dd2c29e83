import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import streamdojo.kit.kata.DatasetDesk;
import streamdojo.kit.kata.FomoHiddenDatasets;

/** What is on topics and in no table: the datasets that who knows only the lake misses. */
public class Fomo1HiddenDatasets implements FomoHiddenDatasets {
  @Override
  public Set<String> hidden(DatasetDesk desk) throws Exception {
    // gap: name the topics on which there is something, and of which the lake has no table.
    Set<String> landed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    try (Connection lake = desk.lake().getConnection();
        Statement statement = lake.createStatement();
        ResultSet tables = statement.executeQuery("SHOW TABLES")) {
      while (tables.next()) {
        landed.add(tables.getString(1));
      }
    }
    List<String> topics =
        desk.kafka().listTopics().names().get().stream()
            .filter(topic -> topic.startsWith(desk.prefix()))
            .filter(topic -> !topic.startsWith("_", desk.prefix().length()))
            .toList();
    Map<TopicPartition, OffsetSpec> begins = new HashMap<>();
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    Collection<TopicDescription> all =
        desk.kafka().describeTopics(topics).allTopicNames().get().values();
    for (TopicDescription topic : all) {
      topic
          .partitions()
          .forEach(
              one -> {
                TopicPartition partition = new TopicPartition(topic.name(), one.partition());
                begins.put(partition, OffsetSpec.earliest());
                ends.put(partition, OffsetSpec.latest());
              });
    }
    var first = desk.kafka().listOffsets(begins).all().get();
    var next = desk.kafka().listOffsets(ends).all().get();
    Set<String> hidden = new TreeSet<>();
    for (TopicPartition partition : next.keySet()) {
      String dataset = partition.topic().substring(desk.prefix().length());
      boolean filled = first.get(partition).offset() < next.get(partition).offset();
      if (filled && !landed.contains(dataset)) {
        hidden.add(dataset);
      }
    }
    return hidden;
    // end of gap
  }
}
