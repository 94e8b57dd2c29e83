package streamdojo.lab.clickhouse;

import java.util.List;
import java.util.Map;

/**
 * The files that make a ClickHouse server of a container the lab's: the same settings as the
 * embedded engine's, as its configuration folders take them.
 */
final class ServerConfig {
  /** Tables that the server writes about itself all the time, and nobody reads. */
  private static final List<String> DIARIES =
      List.of(
          "asynchronous_metric_log",
          "background_schedule_pool_log",
          "error_log",
          "latency_log",
          "metric_log",
          "part_log",
          "processors_profile_log",
          "query_log",
          "query_metric_log",
          "query_thread_log",
          "query_views_log",
          "text_log",
          "trace_log");

  private ServerConfig() {}

  /**
   * Makes the server's file.
   *
   * @param settings as of {@link KafkaSettings}: {@code kafka.sasl_username} is {@code
   *     <kafka><sasl_username>}
   */
  static String of(Map<String, String> settings) {
    StringBuilder file = new StringBuilder("<clickhouse>\n");
    file.append("  <logger><level>warning</level><console>1</console></logger>\n");
    file.append("  <timezone>UTC</timezone>\n");
    file.append("  <kafka>\n");
    settings.forEach(
        (name, value) -> {
          String element = name.substring(name.indexOf('.') + 1);
          file.append("    <%1$s>%2$s</%1$s>\n".formatted(element, value));
        });
    file.append("  </kafka>\n");
    DIARIES.forEach(diary -> file.append("  <").append(diary).append(" remove=\"1\"/>\n"));
    return file.append("</clickhouse>\n").toString();
  }

  /** Makes the users' file: the lab's user and no other, who reads with {@code final}. */
  static String users(Login login) {
    return """
    <clickhouse>
      <profiles><default><final>1</final></default></profiles>
      <users>
        <default remove="remove"/>
        <%1$s>
          <password>%2$s</password>
          <networks><ip>::/0</ip></networks>
          <profile>default</profile>
          <quota>default</quota>
        </%1$s>
      </users>
    </clickhouse>
    """
        .formatted(login.user(), login.password());
  }
}
