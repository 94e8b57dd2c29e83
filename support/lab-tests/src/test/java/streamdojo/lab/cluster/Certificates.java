package streamdojo.lab.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A certificate authority for one run, by the JDK's keytool: the brokers' keystore, and the
 * truststore of who trusts it.
 *
 * @param folder where they are; only its owner gets in
 * @param password of all stores
 */
record Certificates(Path folder, String password) {
  private static final int LIMIT_S = 60;

  /** Makes them. */
  static Certificates make(Path folder, String password) throws Exception {
    Certificates made = new Certificates(folder, password);
    Files.writeString(made.passwordFile(), password);
    made.keytool(
        "ca",
        List.of("-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=ca"),
        List.of("-ext", "bc:c", "-ext", "ku=keyCertSign"));
    made.keytool(
        "ca",
        List.of("-genkeypair", "-alias", "broker", "-signer", "ca", "-keyalg", "EC"),
        List.of("-dname", "CN=broker", "-ext", "san=ip:127.0.0.1,dns:localhost"));
    String ca = made.store("ca").toString();
    made.keytool(
        "brokers",
        List.of("-importkeystore", "-srckeystore", ca, "-srcalias", "broker"),
        List.of("-srcstorepass:file", made.passwordFile().toString()));
    String certificate = folder.resolve("ca.pem").toString();
    made.keytool(
        "ca", List.of("-exportcert", "-rfc", "-alias", "ca"), List.of("-file", certificate));
    made.keytool(
        "truststore",
        List.of("-importcert", "-noprompt", "-alias", "ca"),
        List.of("-file", certificate));
    return made;
  }

  /** A store's file. */
  Path store(String name) {
    return folder.resolve(name + ".p12");
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
