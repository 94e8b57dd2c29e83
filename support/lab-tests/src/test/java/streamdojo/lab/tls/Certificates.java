package streamdojo.lab.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A certificate authority for one run, by the JDK's keytool: keystores of those it has signed, and
 * the truststore of who trusts it.
 *
 * @param folder where they are; only its owner gets in
 * @param password of all stores
 */
public record Certificates(Path folder, String password) {
  private static final int LIMIT_S = 60;
  private static final String AUTHORITY = "ca";
  private static final String TRUST = "truststore";

  /** Makes the authority, in a folder that is there, and the truststore. */
  public static Certificates make(Path folder, String password) throws Exception {
    Certificates made = new Certificates(folder, password);
    Files.writeString(made.passwordFile(), password);
    made.keytool(
        AUTHORITY,
        List.of("-genkeypair", "-alias", AUTHORITY, "-keyalg", "EC", "-dname", "CN=ca"),
        List.of("-ext", "bc:c", "-ext", "ku=keyCertSign"));
    String certificate = folder.resolve("ca.pem").toString();
    made.keytool(
        AUTHORITY,
        List.of("-exportcert", "-rfc", "-alias", AUTHORITY),
        List.of("-file", certificate));
    List<String> trust = List.of("-importcert", "-noprompt", "-alias", AUTHORITY);
    made.keytool(TRUST, trust, List.of("-file", certificate));
    return made;
  }

  /** Signs a certificate of this machine's; its keystore has that name. */
  public Certificates sign(String name) throws Exception {
    keytool(
        AUTHORITY,
        List.of("-genkeypair", "-alias", name, "-signer", AUTHORITY, "-keyalg", "EC"),
        List.of("-dname", "CN=" + name, "-ext", "san=ip:127.0.0.1,dns:localhost"));
    keytool(
        name,
        List.of("-importkeystore", "-srckeystore", store(AUTHORITY).toString(), "-srcalias", name),
        List.of("-srcstorepass:file", passwordFile().toString()));
    return this;
  }

  /**
   * The truststore as Java takes it without a password ({@code javax.net.ssl.trustStore}): of a
   * PKCS12 that was made with one it would read nothing.
   */
  public Path open() throws Exception {
    Path file = folder.resolve(TRUST + ".jks");
    if (!Files.exists(file)) {
      keytool(
          TRUST + ".jks",
          List.of("-importcert", "-noprompt", "-alias", AUTHORITY, "-storetype", "JKS"),
          List.of("-file", folder.resolve("ca.pem").toString()));
    }
    return file;
  }

  /** A store's file. */
  public Path store(String name) {
    return folder.resolve(name.contains(".") ? name : name + ".p12");
  }

  /** The truststore's file. */
  public Path trust() {
    return store(TRUST);
  }

  /** A keystore, opened. */
  KeyStore keys(String name) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store(name))) {
      keys.load(in, password.toCharArray());
    }
    return keys;
  }

  private Path passwordFile() {
    return folder.resolve("store-password");
  }

  /** The password is in a file: process lists are everybody's. */
  private void keytool(String store, List<String> what, List<String> with)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    command.addAll(what);
    command.addAll(with);
    String which = what.contains("-importkeystore") ? "-dest" : "-";
    command.addAll(List.of(which + "keystore", store(store).toString()));
    command.addAll(List.of(which + "storepass:file", passwordFile().toString()));
    Path log = folder.resolve("keytool.log");
    Process keytool =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!keytool.waitFor(LIMIT_S, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      keytool.destroyForcibly();
      throw new IOException("keytool " + what.get(0) + " failed: " + Files.readString(log));
    }
  }

  @Override
  public String toString() {
    return "Certificates[" + folder + "]";
  }
}
