package streamdojo.lab.connect;

import java.nio.file.Path;
import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import org.apache.kafka.connect.rest.basic.auth.extension.PropertyFileLoginModule;

/** Who may use the worker's REST API: where Java's login asks, it is told the lab's one user. */
final class RestLogin extends Configuration {
  private final AppConfigurationEntry[] entry;

  /**
   * @param users a line a user, {@code name=password}
   */
  RestLogin(Path users) {
    this.entry =
        new AppConfigurationEntry[] {
          new AppConfigurationEntry(
              PropertyFileLoginModule.class.getName(),
              LoginModuleControlFlag.REQUIRED,
              Map.of("file", users.toString()))
        };
  }

  @Override
  public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
    return name.equals("KafkaConnect") ? entry.clone() : null;
  }
}
