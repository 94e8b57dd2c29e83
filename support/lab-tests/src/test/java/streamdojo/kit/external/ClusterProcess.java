package streamdojo.kit.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import streamdojo.kit.Limits;
import streamdojo.lab.Jars;
import streamdojo.lab.cluster.ClusterMain;

/** Three brokers with TLS, logins and ACLs, in a process of their own. */
final class ClusterProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final Path folder;

  private ClusterProcess(Process process) throws IOException {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
    process.outputWriter(StandardCharsets.UTF_8).append("\n").flush();
    String up = String.valueOf(said.readLine());
    assertThat(up).startsWith("up ");
    this.folder = Path.of(up.substring("up ".length()));
  }

  static ClusterProcess start(Path folder) throws IOException {
    return new ClusterProcess(
        Jars.start(
            "cluster",
            ClusterMain.class.getName(),
            List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"),
            List.of(folder.toString()),
            new ProcessBuilder().redirectError(ProcessBuilder.Redirect.INHERIT)));
  }

  /** What was handed out to somebody, with some of it otherwise; what is empty then is not said. */
  ExternalSettings handedOut(String name, Map<String, String> otherwise) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(Files.readString(folder.resolve(name + ".properties"))));
    Map<String, String> values = new TreeMap<>();
    properties.forEach((key, value) -> values.put(key.toString(), value.toString()));
    values.putAll(otherwise);
    values.values().removeIf(String::isEmpty);
    return new ExternalSettings(values, "external.properties");
  }

  /** Topics and groups, of everybody. */
  List<String> list() throws IOException {
    process.outputWriter(StandardCharsets.UTF_8).append("list\n").flush();
    List<String> lines = new ArrayList<>();
    for (String line = said.readLine(); !"done".equals(line); line = said.readLine()) {
      assertThat(line).matches("(topic|group) .*");
      lines.add(line);
    }
    return lines;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.outputWriter(StandardCharsets.UTF_8).close();
    if (!process.waitFor(Limits.LAB_ENDS.duration().toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    assertThat(folder).doesNotExist();
  }
}
