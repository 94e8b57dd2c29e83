package streamdojo.lab.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import streamdojo.kit.Limits;
import streamdojo.kit.process.Ports;
import streamdojo.lab.LabFiles;

/**
 * The lab's MariaDB with a certificate, and a learner who has the rights that docs/external.md asks
 * for and no more. Its programs are those that the lab has unpacked.
 */
final class TlsMySql implements AutoCloseable {
  private static final String STORE = "mysql";

  private final Path folder;
  private final int port = Ports.pick();
  private final String user;
  private final String password;
  private final Process engine;

  /**
   * Starts it.
   *
   * @param programs folder in the cache that has {@code base} and {@code data}
   * @param login the learner's user and password, which Connect has, too
   * @param options more of the server's: {@code --require-secure-transport=ON}, {@code --skip-ssl}
   */
  TlsMySql(
      Path folder,
      Path programs,
      Certificates certificates,
      List<String> login,
      List<String> options)
      throws Exception {
    this.folder = Files.createDirectories(folder);
    this.user = login.get(0);
    this.password = login.get(1);
    copy(programs.resolve("data"), folder.resolve("data"));
    LabFiles.writePrivate(folder.resolve("certificate.pem"), Pem.certificate(certificates, STORE));
    LabFiles.writePrivate(folder.resolve("key.pem"), Pem.key(certificates, STORE));
    LabFiles.writePrivate(folder.resolve("login.sql"), users());
    this.engine =
        new ProcessBuilder(command(programs.resolve("base"), options))
            .redirectErrorStream(true)
            .redirectOutput(log().toFile())
            .start();
    Limits.SERVER_STARTS.await("MariaDB to answer").until(this::answers);
    Files.delete(folder.resolve("login.sql"));
  }

  /** What the learner is handed out, the truststore apart. */
  String handout(String parameters) {
    return """
        mysql.url=jdbc:mysql://127.0.0.1:%d/?%s
        mysql.user=%s
        mysql.password=%s
        """
        .formatted(port, parameters, user, password);
  }

  @Override
  public void close() throws InterruptedException {
    engine.destroy();
    engine.waitFor();
  }

  private List<String> command(Path base, List<String> more) {
    return Stream.concat(
            Stream.of(
                "setpriv",
                "--pdeathsig",
                "KILL",
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--lc-messages-dir=" + base.resolve("share"),
                "--datadir=" + folder.resolve("data"),
                "--socket=engine.sock",
                "--init-file=" + folder.resolve("login.sql"),
                "--user=" + System.getProperty("user.name"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--ssl-cert=" + folder.resolve("certificate.pem"),
                "--ssl-key=" + folder.resolve("key.pem"),
                "--log-bin=binlog",
                "--binlog-format=ROW",
                "--binlog-row-image=FULL",
                "--server-id=1",
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--local-infile=1",
                "--innodb-flush-log-at-trx-commit=2",
                "--innodb-buffer-pool-size=32M",
                "--skip-name-resolve"),
            more.stream())
        .toList();
  }

  private String users() {
    return """
        SET sql_log_bin = 0;
        DELETE FROM mysql.global_priv WHERE User IN ('', 'root');
        FLUSH PRIVILEGES;
        CREATE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
        GRANT ALL PRIVILEGES ON `anna\\_%%`.* TO '%1$s'@'127.0.0.1' WITH GRANT OPTION;
        GRANT SELECT ON mysql.user TO '%1$s'@'127.0.0.1';
        GRANT REPLICATION SLAVE, REPLICATION CLIENT, CREATE USER, SHOW DATABASES, PROCESS, \
        CONNECTION ADMIN ON *.* TO '%1$s'@'127.0.0.1' WITH GRANT OPTION;
        """
        .formatted(user, password);
  }

  /** What its log says last as it starts, when the learner has been made, too. */
  private boolean answers() {
    if (!engine.isAlive()) {
      throw new IllegalStateException("MariaDB ended as it started: " + log());
    }
    try {
      return Files.readString(log()).contains("ready for connections");
    } catch (IOException notYet) {
      return false;
    }
  }

  private Path log() {
    return folder.resolve("log");
  }

  private static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> entries = Files.walk(source)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        Files.copy(entry, target.resolve(source.relativize(entry).toString()));
      }
    }
  }
}
