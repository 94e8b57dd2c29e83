package streamdojo.lab.flink.topics;

import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.catalog.Catalog;
import org.apache.flink.table.factories.CatalogFactory;

/**
 * Makes a {@link TopicsCatalog}: {@code CREATE CATALOG topics WITH ('type' = 'topics',
 * 'kafka.address' = …, 'kafka.user' = …, 'kafka.password' = …)}, and the same three of the {@code
 * registry} if there is one.
 */
public final class TopicsCatalogFactory implements CatalogFactory {
  @Override
  public String factoryIdentifier() {
    return "topics";
  }

  @Override
  public Catalog createCatalog(Context context) {
    Access kafka = Access.of("kafka", context.getOptions());
    Access registry = Access.of("registry", context.getOptions());
    return new TopicsCatalog(context.getName(), kafka, registry);
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
