package streamdojo.lab.flink.topics;

import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.factories.DynamicTableSourceFactory;

/** Makes sources of the catalog's tables. There are no sinks: the tables are to be read only. */
final class TopicFactory implements DynamicTableSourceFactory {
  static final String NAME = "topic";

  private final Access kafka;

  TopicFactory(Access kafka) {
    this.kafka = kafka;
  }

  @Override
  public DynamicTableSource createDynamicTableSource(Context context) {
    return new TopicSource(kafka, (TopicTable) context.getCatalogTable().getOrigin());
  }

  @Override
  public String factoryIdentifier() {
    return NAME;
  }

  @Override
  public Set<ConfigOption<?>> requiredOptions() {
    return Set.of();
  }

  @Override
  public Set<ConfigOption<?>> optionalOptions() {
    return Set.of();
  }
}
