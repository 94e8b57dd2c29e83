package streamdojo.lab.flink.topics;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.types.utils.TypeConversions;
import streamdojo.kit.Trouble;

/**
 * A topic as a table.
 *
 * @param name of the table
 * @param topic its full name
 * @param look at the topic when the table was asked for, which is when a question is
 */
record TopicTable(String name, String topic, Format format, Look look)
    implements CatalogTable, Serializable {
  @Override
  public Schema getUnresolvedSchema() {
    return Schema.newBuilder()
        .fromRowDataType(TypeConversions.fromLogicalToDataType(format.columns()))
        .build();
  }

  @Override
  public Map<String, String> getOptions() {
    return Map.of("connector", TopicFactory.NAME, "topic", topic);
  }

  @Override
  public CatalogTable copy(Map<String, String> options) {
    if (!options.equals(getOptions())) {
      throw new Trouble("A topic's table takes no options.", "Ask without them.");
    }
    return this;
  }

  @Override
  public TopicTable copy() {
    return this;
  }

  @Override
  public String getComment() {
    return "the topic " + topic;
  }

  @Override
  public Optional<String> getDescription() {
    return Optional.of(getComment());
  }

  @Override
  public Optional<String> getDetailedDescription() {
    return getDescription();
  }

  @Override
  public boolean isPartitioned() {
    return false;
  }

  @Override
  public List<String> getPartitionKeys() {
    return List.of();
  }
}
