package streamdojo.lab.connect;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigData;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * The lab's login for connectors: they say <code>${lab:user}</code> and <code>${lab:password}
 * </code> and so neither their settings, which anyone may list, nor logs show it.
 */
public final class LabLogin extends FileConfigProvider {
  private String file;

  @Override
  public void configure(Map<String, ?> settings) {
    file = (String) settings.get("file");
    super.configure(Map.of());
  }

  @Override
  public ConfigData get(String path) {
    return super.get(file);
  }

  @Override
  public ConfigData get(String path, Set<String> keys) {
    return super.get(file, keys);
  }
}
