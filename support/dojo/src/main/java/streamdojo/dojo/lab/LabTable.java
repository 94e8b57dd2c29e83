package streamdojo.dojo.lab;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import streamdojo.kit.lab.Server;
import streamdojo.kit.lab.ServerState;

/** A lab's state as text: what runs where, with whose password, and how to try it out. */
final class LabTable {
  private static final String ROW = "%-11s %-50s %-10s %-24s %8s %8s  %s%n";

  private LabTable() {}

  /** Returns the whole page, ending in a line's end. */
  static String of(LabState state) {
    StringBuilder page = new StringBuilder();
    page.append(row("SERVER", "ENGINE", "KIND", "ADDRESS", "PID", "MEMORY", "STATE"));
    Map<String, Server> servers = state.lab().servers();
    for (ServerState is : state.servers()) {
      Server server = servers.get(is.name());
      page.append(
          row(
              is.name(),
              server == null ? "-" : server.engine() + " " + server.version(),
              server == null ? "-" : server.kind(),
              server == null ? "-" : server.address(),
              is.pid() == 0 ? "-" : Long.toString(is.pid()),
              is.memory() == 0 ? "-" : is.memory() / (1 << 20) + " MB",
              is.state()));
    }
    state.servers().forEach(is -> page.append(lastWords(is)));
    if (state.lab().shared()) {
      // Their logins are known to who gave them.
      return page + "%nThe namespace is %s.%n".formatted(state.lab().namespace());
    }
    servers.values().stream()
        .map(s -> "%nUser %s, password %s%n".formatted(s.user(), s.password()))
        .distinct()
        .forEach(page::append);
    if (!servers.isEmpty()) {
      page.append("Try:%n".formatted());
      servers.values().forEach(server -> page.append("  %s%n".formatted(example(server))));
    }
    return page.toString();
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, ROW, (Object[]) cells);
  }

  private static String lastWords(ServerState is) {
    List<String> log = is.log();
    return log == null || log.isEmpty()
        ? ""
        : log.stream()
            .collect(
                Collectors.joining("\n  ", "%nThe log of %s ends:%n  ".formatted(is.name()), "\n"));
  }

  private static String example(Server server) {
    return switch (server.name()) {
      case "kafka" ->
          "kcat -L -b %s -X security.protocol=SASL_PLAINTEXT -X sasl.mechanisms=PLAIN"
                  .formatted(server.address())
              + " -X sasl.username=%s -X sasl.password=%s"
                  .formatted(server.user(), server.password());
      case "clickhouse" -> curl(server, " --data-binary 'SELECT version()'");
      case "registry" -> curl(server, "/subjects");
      case "s3" ->
          curl(server, "/lake --aws-sigv4 aws:amz:us-east-1:s3")
              + " -H x-amz-content-sha256:UNSIGNED-PAYLOAD";
      case "paimon" -> curl(server, "/");
      case "connect" -> curl(server, "/connectors");
      case "flink" -> curl(server, "/v3/info");
      case "mysql" ->
          "MYSQL_PWD=%s mysql -h 127.0.0.1 -P %s -u %s"
              .formatted(server.password(), server.address().split(":")[1], server.user());
      default -> throw new IllegalArgumentException("No example for " + server.name());
    };
  }

  private static String curl(Server server, String rest) {
    return "curl -u %s:%s %s%s".formatted(server.user(), server.password(), server.address(), rest);
  }
}
