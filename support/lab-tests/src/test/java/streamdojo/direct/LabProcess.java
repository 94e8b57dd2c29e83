package streamdojo.direct;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import streamdojo.kit.House;
import streamdojo.kit.Limits;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Reply;
import streamdojo.kit.lab.Supervision;
import streamdojo.kit.process.Jvm;

/** A lab with Kafka, of the jars that this build has just made, in a process of its own. */
final class LabProcess implements AutoCloseable {
  private static final House HOUSE = House.here();

  private final Process process;
  private final Lab lab;

  LabProcess() {
    try {
      Jvm jvm =
          new Jvm(
              "supervisor",
              classPath(),
              "streamdojo.lab.Supervisor",
              List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
              null);
      process =
          new ProcessBuilder(jvm.command(List.of()).line())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      process.outputWriter(StandardCharsets.UTF_8).append(order() + "\n").flush();
      lab = up(process.inputReader(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Lab lab() {
    return lab;
  }

  /** Stops or starts a server; it stays on its port. */
  void ask(String command, String server) {
    Supervision.ask(lab, command, server, 0, Limits.LAB_CHANGES, line -> {});
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(Limits.LAB_ENDS.duration().toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException | InterruptedException gone) {
      process.destroyForcibly();
    }
  }

  private static Lab up(BufferedReader lines) throws IOException {
    while (true) {
      String line = lines.readLine();
      if (line == null) {
        throw new IOException("The lab ended before it was up.");
      }
      Reply reply = Supervision.read(line);
      if (reply.is("failed")) {
        throw reply.trouble();
      }
      if (reply.is("up")) {
        return reply.lab();
      }
    }
  }

  private static String order() throws IOException {
    Path home = HOUSE.labs().resolve("direct-" + UUID.randomUUID());
    return new ObjectMapper()
        .writeValueAsString(
            Map.of(
                "home", home.toString(),
                "cache", HOUSE.cache().toString(),
                "servers", List.of("kafka"),
                "ports", Map.of(),
                "detached", false));
  }

  private static String classPath() throws IOException {
    Path target = HOUSE.root().resolve("support/lab/target");
    if (!Files.exists(target.resolve("classpath"))) {
      throw new IOException("The lab is not built: run 'mvn verify' from the clone's root.");
    }
    return target.resolve("streamdojo-lab-1.0-SNAPSHOT.jar")
        + File.pathSeparator
        + Files.readString(target.resolve("classpath")).strip();
  }
}
