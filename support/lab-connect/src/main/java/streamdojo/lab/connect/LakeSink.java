package streamdojo.lab.connect;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;

/** Lands topics as files of a period: the lake. */
public final class LakeSink extends SinkConnector {
  /** Folder of the lake; made if it is missing. */
  static final String FOLDER = "lake.folder";

  /** How long a file's period is, in milliseconds. */
  static final String PERIOD_MS = "lake.period.ms";

  private static final ConfigDef SETTINGS =
      new ConfigDef()
          .define(FOLDER, ConfigDef.Type.STRING, ConfigDef.Importance.HIGH, "folder of the lake")
          .define(
              PERIOD_MS,
              ConfigDef.Type.LONG,
              60_000,
              ConfigDef.Range.atLeast(1),
              ConfigDef.Importance.HIGH,
              "how long a file's period is, in ms");

  private Map<String, String> settings;

  @Override
  public void start(Map<String, String> given) {
    settings = Map.copyOf(given);
  }

  @Override
  public Class<? extends Task> taskClass() {
    return LakeTask.class;
  }

  @Override
  public List<Map<String, String>> taskConfigs(int most) {
    return Collections.nCopies(most, settings);
  }

  @Override
  public void stop() {
    // The tasks do the work.
  }

  @Override
  public ConfigDef config() {
    return SETTINGS;
  }

  @Override
  public String version() {
    return AppInfoParser.getVersion();
  }
}
