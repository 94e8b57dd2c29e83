package streamdojo.lab.connect;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Consumer;
import javax.security.auth.login.Configuration;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;
import streamdojo.kit.Limits;
import streamdojo.kit.process.Ports;
import streamdojo.lab.Engine;
import streamdojo.lab.LabFiles;
import streamdojo.lab.PortTaken;
import streamdojo.lab.ServerOrder;
import streamdojo.lab.ServerProcess;

/**
 * The real Kafka Connect, one worker of the distributed kind: it keeps its connectors in Kafka, so
 * that they go on where they were when it is started again.
 */
public final class ConnectServer implements Engine {
  private Connect<DistributedHerder> connect;

  /** Runs the worker as the lab's child. */
  public static void main(String[] arguments) throws Exception {
    ServerProcess.run(new ConnectServer());
  }

  @Override
  public Ready start(ServerOrder order, Consumer<String> progress) throws Exception {
    if (!Ports.free(order.port())) {
      throw new PortTaken(order.port());
    }
    Path users = order.home().resolve("users.properties");
    LabFiles.writePrivate(users, order.user() + "=" + order.password() + "\n");
    Configuration.setConfiguration(new RestLogin(users));
    Path login = order.home().resolve("login.properties");
    LabFiles.writePrivate(
        login, "user=%s%npassword=%s%n".formatted(order.user(), order.password()));
    connect = new ConnectDistributed().startConnect(Settings.worker(order, login));
    answered(order);
    return new Ready("Kafka Connect", AppInfoParser.getVersion());
  }

  @Override
  public void stop() {
    if (connect != null) {
      connect.stop();
      connect.awaitStop();
    }
  }

  /** It answers when it has joined its group and knows its connectors. */
  private static void answered(ServerOrder order) {
    String login = order.user() + ":" + order.password();
    byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
    HttpRequest question =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + order.port() + "/connectors"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes))
            .build();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    Limits.SERVER_STARTS
        .await("Kafka Connect to answer")
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> client.send(question, BodyHandlers.ofString()).statusCode() == 200);
  }
}
