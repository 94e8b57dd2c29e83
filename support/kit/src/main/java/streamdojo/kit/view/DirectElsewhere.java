package streamdojo.kit.view;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import streamdojo.kit.Trouble;
import streamdojo.kit.external.OwnersFile;

/**
 * Somebody else's engine, as the environment names it. It has to see the topics of a namespace as
 * tables of a database or schema of that name, or as tables whose names have it in them.
 *
 * @param url with {@code {namespace}} where that name goes; may hold secrets
 * @param login {@code user} and {@code password}; empty if it wants none
 * @param driver jar of its JDBC driver; null if that is on the class path
 * @param table what it calls a topic, {@code {namespace}.{topic}}; empty for the topic's own name
 */
public record DirectElsewhere(String url, Properties login, Path driver, String table) {
  /** Environment: {@code user:password} for the engine, or {@code @} and a file that has it. */
  public static final String LOGIN = "DOJO_DIRECT_LOGIN";

  /** Environment: the jar of the engine's JDBC driver. */
  public static final String DRIVER = "DOJO_DIRECT_DRIVER";

  /** Environment: what the engine calls a topic, where no database has a namespace's name. */
  public static final String TABLE = "DOJO_DIRECT_TABLE";

  /**
   * What an engine says that it is.
   *
   * @param version empty if it doesn't tell
   */
  public record Product(String name, String version) {}

  static final String JDBC = "jdbc:";
  static final String NAMESPACE = "{namespace}";
  static final String TOPIC = "{topic}";

  /**
   * Reads what an environment says.
   *
   * @throws Trouble if the login is none, or there is no such jar; no secret is repeated
   */
  public static DirectElsewhere of(Map<String, String> environment) {
    String url = environment.getOrDefault(DirectKind.CHOICE, "").strip();
    if (!url.startsWith(JDBC)) {
      throw new Trouble(
          DirectKind.CHOICE + " is no JDBC URL.",
          "It looks so: " + DirectKind.CHOICE + "='jdbc:trino://host:8080/kafka/{namespace}'");
    }
    String said = login(environment.getOrDefault(LOGIN, "").strip());
    Properties login = new Properties();
    if (!said.isBlank()) {
      int colon = said.indexOf(':');
      if (colon < 1) {
        throw new Trouble(LOGIN + " is no login.", "It looks so: " + LOGIN + "=user:password");
      }
      login.put("user", said.substring(0, colon));
      login.put("password", said.substring(colon + 1));
    }
    String jar = environment.getOrDefault(DRIVER, "").strip();
    if (!jar.isEmpty() && !Files.isReadable(Path.of(jar))) {
      throw new Trouble(
          DRIVER + " names " + jar + ", which can't be read.", "Name the driver's jar.");
    }
    String table = environment.getOrDefault(TABLE, "").strip();
    if (!table.isEmpty() && !(table.contains(NAMESPACE) && table.contains(TOPIC))) {
      throw new Trouble(
          TABLE + " is '" + table + "', which doesn't tell topics apart.",
          "It needs both words: " + TABLE + "='{namespace}.{topic}'");
    }
    return new DirectElsewhere(url, login, jar.isEmpty() ? null : Path.of(jar), table);
  }

  private static String login(String said) {
    if (!said.startsWith("@")) {
      return said;
    }
    try {
      return OwnersFile.read(Path.of(said.substring(1))).strip();
    } catch (NoSuchFileException none) {
      throw new Trouble(
          LOGIN + " names " + said.substring(1) + ", which isn't there.",
          "Write user:password into it, and keep it to yourself: chmod 600.",
          none);
    }
  }

  /**
   * The URL for one namespace.
   *
   * @param prefix of the namespace; empty for all topics
   * @throws Trouble if the URL has no place for it
   */
  String url(String prefix) {
    if (!prefix.isEmpty() && !url.contains(NAMESPACE) && table.isEmpty()) {
      throw new Trouble(
          DirectKind.CHOICE + " has no " + NAMESPACE + " in it, so scenarios can't be told apart.",
          "Put it where the engine has the name of a database or schema:"
              + " 'jdbc:trino://host:8080/kafka/{namespace}'; or say what it calls a topic: "
              + TABLE
              + "='{namespace}.{topic}'");
    }
    return url.replace(NAMESPACE, name(prefix));
  }

  /**
   * What tables of one namespace are called.
   *
   * @param prefix of the namespace; empty for all topics
   */
  ElsewhereTables tables(String prefix) {
    boolean own = table.isEmpty() || prefix.isEmpty();
    return new ElsewhereTables(own ? TOPIC : table.replace(NAMESPACE, name(prefix)));
  }

  private static String name(String prefix) {
    return prefix.replaceFirst("\\.$", "");
  }

  /**
   * The driver that takes the URL.
   *
   * @throws Trouble if there is none
   */
  Driver find() {
    try {
      return drivers()
          .filter(this::takes)
          .findFirst()
          .orElseThrow(
              () ->
                  new Trouble(
                      "No JDBC driver takes the URL in " + DirectKind.CHOICE + ".",
                      "Name the jar of the engine's driver: " + DRIVER + "=…"));
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Asks the engine what it is. Where nobody is let in without a namespace, it is what its URL
   * calls it, and the version isn't known.
   */
  public Product product() {
    try (Connection connection = find().connect(url(""), login)) {
      DatabaseMetaData said = connection.getMetaData();
      return new Product(said.getDatabaseProductName(), said.getDatabaseProductVersion());
    } catch (SQLException | RuntimeException closed) {
      return new Product(url.substring(JDBC.length()).replaceFirst("\\W.*", ""), "");
    }
  }

  private Stream<Driver> drivers() throws MalformedURLException {
    if (driver == null) {
      return DriverManager.drivers();
    }
    // Never closed: the driver is used as long as this process lives.
    URL[] jar = {driver.toUri().toURL()};
    ClassLoader loader = new URLClassLoader(jar, DirectElsewhere.class.getClassLoader());
    return StreamSupport.stream(ServiceLoader.load(Driver.class, loader).spliterator(), false);
  }

  private boolean takes(Driver one) {
    try {
      return one.acceptsURL(url.replace(NAMESPACE, "x"));
    } catch (SQLException not) {
      return false;
    }
  }

  /** A text of the engine's without its URL, login or password. */
  String withoutSecrets(String text) {
    String clean = String.valueOf(text).replace(url, "…");
    String password = login.getProperty("password", "");
    return password.isEmpty() ? clean : clean.replace(password, "…");
  }

  /** Names neither: both may be secret. */
  @Override
  public String toString() {
    return "DirectElsewhere";
  }
}
