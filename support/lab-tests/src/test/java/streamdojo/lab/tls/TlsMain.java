package streamdojo.lab.tls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import streamdojo.kit.House;
import streamdojo.kit.process.OwnFolder;
import streamdojo.lab.LabFiles;

/**
 * Servers that speak TLS as a process of its own, which ends with whoever started it.
 *
 * <p>The argument is the folder below which it has its own. It says {@code up FOLDER}; there are
 * {@code truststore.jks}, which needs no password, and {@code strangers.jks} of an authority that
 * has signed nothing here. Then it takes {@code front http://127.0.0.1:8123} and says where that
 * server is to be found over TLS; {@code mysql NAME USER PASSWORD OPTION …} starts MariaDB with
 * more options and writes the learner's login to {@code NAME.properties}. It says {@code done}
 * behind each. At the end of standard input all end, and the folder goes.
 */
public final class TlsMain {
  private final Path folder;
  private final Certificates certificates;
  private final List<AutoCloseable> started = new ArrayList<>();

  private TlsMain(Path folder, Certificates certificates) {
    this.folder = folder;
    this.certificates = certificates;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    int code = 0;
    try (OwnFolder own = new OwnFolder(Path.of(arguments[0]))) {
      run(own.folder());
    } catch (Exception failed) {
      System.err.println("The servers with TLS failed: " + failed);
      code = 2;
    }
    System.exit(code);
  }

  private static void run(Path folder) throws Exception {
    Certificates certificates = Certificates.make(folder, UUID.randomUUID().toString());
    certificates.open();
    certificates.sign("front").sign("mysql");
    Path other = Files.createDirectory(folder.resolve("other"));
    Path strangers = Certificates.make(other, certificates.password()).open();
    Files.copy(strangers, folder.resolve("strangers.jks"));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    TlsMain main = new TlsMain(folder, certificates);
    System.out.println("up " + folder);
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        try {
          main.obey(line.strip().split(" "));
          System.out.println("done");
        } catch (Exception failed) {
          System.out.println("failed: " + failed);
        }
      }
    } finally {
      for (AutoCloseable one : main.started) {
        one.close();
      }
    }
  }

  private void obey(String[] words) throws Exception {
    switch (words[0]) {
      case "front" -> {
        TlsFront front = new TlsFront(certificates, "front", URI.create(words[1]));
        started.add(front);
        System.out.println(front.address());
      }
      case "mysql" -> {
        List<String> login = List.of(words).subList(2, 4);
        List<String> options = List.of(words).subList(4, words.length);
        TlsMySql mysql =
            new TlsMySql(folder.resolve(words[1]), programs(), certificates, login, options);
        started.add(mysql);
        Path trust = certificates.open();
        String parameters = "sslMode=VERIFY_CA&trustCertificateKeyStoreUrl=" + trust.toUri();
        LabFiles.writePrivate(folder.resolve(words[1] + ".properties"), mysql.handout(parameters));
      }
      default -> System.out.println("There are: front URL, mysql NAME USER PASSWORD [OPTION …].");
    }
  }

  /** Where a lab has unpacked MariaDB. */
  private static Path programs() throws IOException {
    try (Stream<Path> all = Files.list(House.here().cache())) {
      return all.filter(one -> Files.isDirectory(one.resolve("base")))
          .filter(one -> one.getFileName().toString().matches("mariadb-[0-9.]+"))
          .findFirst()
          .orElseThrow(() -> new IOException("MariaDB isn't unpacked: ./dojo lab up mysql"));
    }
  }
}
