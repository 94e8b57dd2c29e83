package streamdojo.lab.mysql;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The engine's settings: as MySQL 8 comes, light on the machine, and with a change log. */
final class Settings {
  private Settings() {}

  /**
   * Returns the command line that runs the engine.
   *
   * @param base folder of its programs
   * @param data its data directory
   * @param login a script that it runs as it starts
   */
  static List<String> command(Path base, Path data, Path login, int port) {
    List<String> line = new ArrayList<>(tiedToUs());
    line.add(base.resolve("bin/mariadbd").toString());
    // First of all, or else the machine's own files are read.
    line.add("--no-defaults");
    line.add("--basedir=" + base);
    line.add("--lc-messages-dir=" + base.resolve("share"));
    line.add("--datadir=" + data);
    // In the data directory: a whole path may be longer than a socket's may be.
    line.add("--socket=engine.sock");
    line.add("--init-file=" + login);
    line.add("--user=" + System.getProperty("user.name"));
    line.add("--bind-address=127.0.0.1");
    line.add("--port=" + port);
    // With it a start takes up to 16 s, for a certificate that nobody asks for.
    line.add("--skip-ssl");
    line.addAll(likeMySql());
    line.addAll(changeLog());
    line.addAll(lightness());
    return line;
  }

  /** Returns the options of a server in a container; where and for whom is its image's matter. */
  static List<String> inContainer() {
    List<String> options = new ArrayList<>();
    options.addAll(likeMySql());
    options.addAll(changeLog());
    options.addAll(lightness());
    return options;
  }

  /** Makes the lab's user in a container, who comes from another address there. */
  static String loginInContainer(String user, String password) {
    return """
        CREATE USER '%1$s'@'%%' IDENTIFIED BY '%2$s';
        GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
        """
        .formatted(user, password);
  }

  /**
   * Makes the lab's user and takes away the one that everybody knows. The change log, which others
   * read, would have the password as it stands here.
   */
  static String login(String user, String password) {
    return """
        SET sql_log_bin = 0;
        DELETE FROM mysql.global_priv WHERE User IN ('', 'root');
        FLUSH PRIVILEGES;
        CREATE OR REPLACE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
        GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'127.0.0.1' WITH GRANT OPTION;
        """
        .formatted(user, password);
  }

  private static List<String> likeMySql() {
    return List.of(
        "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
            + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
        "--character-set-server=utf8mb4",
        "--collation-server=utf8mb4_unicode_ci",
        "--default-time-zone=+00:00",
        "--local-infile=1");
  }

  /** What others capture changes from: each row as it was and as it is. */
  private static List<String> changeLog() {
    return List.of(
        "--log-bin=binlog", "--binlog-format=ROW", "--binlog-row-image=FULL", "--server-id=1");
  }

  private static List<String> lightness() {
    return List.of(
        // What is committed is with the system, which outlives a kill -9 of ours. Never 0: then a
        // killed engine has lost rows which its change log has told of.
        "--innodb-flush-log-at-trx-commit=2",
        "--sync-binlog=0",
        "--innodb-buffer-pool-size=32M",
        // Each of Paimon's catalogs keeps some until Flink ends.
        "--max-connections=1000",
        "--skip-name-resolve",
        "--performance-schema=OFF");
  }

  /**
   * Where the system has the command for it, the engine ends with this process however that ends.
   */
  private static List<String> tiedToUs() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path setpriv = Path.of(folder, "setpriv");
      if (Files.isExecutable(setpriv)) {
        return List.of(setpriv.toString(), "--pdeathsig", "KILL");
      }
    }
    return List.of();
  }
}
