package streamdojo.dojo.direct;

import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.view.DirectKind;
import streamdojo.kit.view.DirectSettings;
import streamdojo.kit.view.DirectView;
import streamdojo.kit.view.JdbcView;
import streamdojo.kit.view.View;

/**
 * The sides of a lab that can be asked in SQL.
 *
 * @param lab that runs
 * @param engine where the direct query's room comes from
 * @param kind which engine answers the direct query
 * @param namespace its name; empty for everything that is there
 */
record Sides(Lab lab, DirectEngine engine, DirectKind kind, String namespace) {
  /** Their names on the command line; any JDBC URL is one, too. */
  static final List<String> NAMES = List.of("direct", "warehouse", "clickhouse");

  private static final String JDBC = "jdbc:";

  /**
   * Opens a side.
   *
   * @param name of {@link #NAMES}, or a JDBC URL whose driver is on the class path
   * @param progress takes lines for people
   */
  View open(String name, Consumer<String> progress) {
    if (name.startsWith(JDBC)) {
      return new JdbcView(name, name, new Properties());
    }
    return switch (name) {
      case "direct" -> direct(progress);
      case "warehouse" -> warehouse();
      case "clickhouse" -> clickHouse();
      default ->
          throw new Trouble(
              "There is no side '" + name + "'.",
              "Take one of: " + String.join(", ", NAMES) + ", or a JDBC URL.");
    };
  }

  /** Opens the direct query. */
  DirectView direct(Consumer<String> progress) {
    return kind.open(lab, prefix(), engine::maker, DirectSettings.of(House.here(), progress));
  }

  /** What the names of this namespace's topics begin with. */
  String prefix() {
    return namespace.isEmpty() ? "" : namespace + ".";
  }

  private View warehouse() {
    Server server = lab.server("mysql");
    return new JdbcView("The warehouse", MySqlPort.url(server, namespace), login(server));
  }

  private View clickHouse() {
    Server server = lab.server("clickhouse");
    String database = namespace.isEmpty() ? "default" : namespace;
    return new JdbcView(
        "ClickHouse", "jdbc:ch:" + server.address() + "/" + database, login(server));
  }

  private static Properties login(Server server) {
    Properties login = new Properties();
    login.put("user", server.user());
    login.put("password", server.password());
    return login;
  }
}
