package streamdojo.lab.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;
import streamdojo.kit.Limits;
import streamdojo.lab.ServerOrder;
import streamdojo.lab.ServerProcess;
import streamdojo.lab.container.RunningContainer;
import streamdojo.lab.container.ServerInContainer;

/** Apache Kafka in a container of the official image. */
public final class KafkaInContainer extends ServerInContainer {
  static final int CLIENTS_PORT = 9092;

  private static final String LOGIN_FILE = "/tmp/dojo-login.conf";
  private static final String START_FILE = "/tmp/dojo-start";
  private static final int READABLE = 0644;
  private static final int EXECUTABLE = 0755;
  private static final int LOOK_MS = 50;
  private static final int VERSION_LOOKS = 100;

  private KafkaInContainer() {
    super("kafka");
  }

  /** Runs the broker's container as the lab's child. */
  public static void main(String[] arguments) throws Exception {
    ServerInContainer.quiet();
    // That it asks before anybody answers is no news: what the broker says stands at the log's end.
    System.setProperty(
        "org.slf4j.simpleLogger.log.org.apache.kafka.clients.NetworkClient", "error");
    ServerProcess.run(new KafkaInContainer());
  }

  @Override
  protected String engine() {
    return "Apache Kafka";
  }

  @Override
  protected int port() {
    return CLIENTS_PORT;
  }

  @Override
  protected GenericContainer<?> container(DockerImageName name, ServerOrder order) {
    return new KafkaContainer(name)
        .withEnv(environment(order))
        .withEnv("KAFKA_HEAP_OPTS", "-Xms64m -Xmx256m")
        // In a file, not in the environment: that can be read by everybody who may ask the engine.
        .withEnv("KAFKA_OPTS", "-Djava.security.auth.login.config=" + LOGIN_FILE)
        .withCopyToContainer(Transferable.of(KafkaSettings.loginFile(order), READABLE), LOGIN_FILE)
        // The broker is the container's first process in the end, and is told to stop.
        // Testcontainers'
        // start waits for a port that we know already, below a shell that hears no signal.
        .withCopyToContainer(Transferable.of(start(), EXECUTABLE), START_FILE)
        .withCommand(START_FILE);
  }

  /**
   * What {@link OrderlyEnd} does from within can't be done from here, and a killed broker is fenced
   * before it comes back.
   */
  @Override
  protected boolean endsInOrder() {
    return false;
  }

  private static byte[] start() {
    try (InputStream script = KafkaInContainer.class.getResourceAsStream("start-in-container")) {
      return script.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** As the image wants settings: dots are underscores, and what was one is doubled or tripled. */
  private static Map<String, String> environment(ServerOrder order) {
    Map<String, String> environment = new HashMap<>();
    KafkaSettings.container(order)
        .forEach(
            (key, value) ->
                environment.put(
                    "KAFKA_"
                        + key.replace("_", "__")
                            .replace("-", "___")
                            .replace('.', '_')
                            .toUpperCase(Locale.ROOT),
                    value.toString()));
    return environment;
  }

  @Override
  protected String awaitAnswer(ServerOrder order, RunningContainer running) throws Exception {
    Map<String, Object> settings = new HashMap<>(KafkaSettings.client(order));
    settings.put("default.api.timeout.ms", (int) Limits.SERVER_STARTS.duration().toMillis());
    settings.put("reconnect.backoff.ms", LOOK_MS);
    settings.put("reconnect.backoff.max.ms", LOOK_MS);
    Admin admin = Admin.create(settings);
    try {
      await(admin.describeCluster().nodes(), running);
    } finally {
      admin.close(Duration.ZERO);
    }
    return version(running);
  }

  /** The broker says it in its log, which may reach us a moment later than its answer. */
  private static String version(RunningContainer running) {
    for (int i = 0; i < VERSION_LOOKS; i++) {
      Optional<String> version = running.said("Kafka version: (\\S+)");
      if (version.isPresent()) {
        return version.get();
      }
      running.check();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MS));
    }
    return "(its log names no version)";
  }

  private static void await(Future<?> answer, RunningContainer running)
      throws InterruptedException, ExecutionException {
    while (true) {
      try {
        answer.get(LOOK_MS, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException notYet) {
        running.check();
      }
    }
  }
}
