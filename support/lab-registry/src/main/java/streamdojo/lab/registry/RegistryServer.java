package streamdojo.lab.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.kit.Trouble;
import streamdojo.kit.process.Ports;
import streamdojo.lab.Engine;
import streamdojo.lab.PortTaken;
import streamdojo.lab.ServerOrder;
import streamdojo.lab.ServerProcess;

/**
 * The real Apicurio Registry, with the Confluent-compatible API, in this process.
 *
 * <p>Nothing compiles against it: it is started by name, as {@code java -jar} does.
 */
public final class RegistryServer implements Engine {
  private static final String FRAMEWORK = "io.quarkus.runtime.Quarkus";
  private static final Pattern VERSION = Pattern.compile("\"version\":\"([^\"]+)\"");

  /**
   * Not of the kit's limits: their library isn't on this class path. Longer than the lab, which
   * keeps to them, waits for a word.
   */
  private static final Duration START_LIMIT = Duration.ofMinutes(10);

  private static final Duration LOOK = Duration.ofMillis(20);

  private CompletableFuture<Void> running;

  /** Runs the registry as the lab's child. */
  public static void main(String[] arguments) throws Exception {
    ServerProcess.run(new RegistryServer());
  }

  @Override
  public Ready start(ServerOrder order, Consumer<String> progress) throws Exception {
    if (!Ports.free(order.port())) {
      throw new PortTaken(order.port());
    }
    Settings.of(order).forEach(System::setProperty);
    running = CompletableFuture.runAsync(RegistryServer::run, task -> daemon(task).start());
    return new Ready("Apicurio Registry", answered(order));
  }

  @Override
  public void stop() throws Exception {
    if (running != null) {
      Class.forName(FRAMEWORK).getMethod("asyncExit").invoke(null);
      running.get();
    }
  }

  /** Returns when it has been told to stop; its own main method would end the process as well. */
  private static void run() {
    BiConsumer<Integer, Throwable> ended =
        (code, failure) -> {
          // Nobody else says it.
          if (failure != null) {
            failure.printStackTrace();
          }
        };
    try {
      Class.forName(FRAMEWORK)
          .getMethod("run", Class.class, BiConsumer.class, String[].class)
          .invoke(null, null, ended, new String[0]);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Its own word on its version: a client has been answered, with the password. */
  private String answered(ServerOrder order) throws Exception {
    String login = order.user() + ":" + order.password();
    byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
    HttpRequest question =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + order.port() + "/apis/registry/v3/system/info"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes))
            .build();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < end && !ended()) {
      if (!Ports.open(order.port())) {
        continue;
      }
      Matcher version = VERSION.matcher(answer(client, question));
      if (version.find()) {
        return version.group(1);
      }
    }
    throw new Trouble("The registry did not answer.", "Look into its log.");
  }

  /** Empty as long as its port is open and it hangs up on whoever asks. */
  private static String answer(HttpClient client, HttpRequest question)
      throws InterruptedException {
    try {
      return client.send(question, BodyHandlers.ofString()).body();
    } catch (IOException notYet) {
      return "";
    }
  }

  /** Waits a moment for its end. */
  private boolean ended() throws Exception {
    try {
      running.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "registry");
    thread.setDaemon(true);
    return thread;
  }
}
