package streamdojo.kit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import streamdojo.kit.Limits;

class PortsTest {
  @Test
  void pickedAPortIsNobodyElsesUntilTheProcessEnds() throws Exception {
    try (Sibling other =
        Sibling.start(PicksAPort.class, "pick", ProcessBuilder.Redirect.PIPE, "-Xmx24m")) {
      var said = new InputStreamReader(other.process().getInputStream(), StandardCharsets.UTF_8);
      int port = Integer.parseInt(new BufferedReader(said).readLine());
      assertThat(Ports.free(port)).as("nobody listens").isTrue();
      assertThat(PickedPorts.take(port)).as("given to us, too").isFalse();
      other.process().destroyForcibly();
      Limits.SERVER_ANSWERS.await("the port to be given back").until(() -> PickedPorts.take(port));
    }
  }

  @Test
  void isOpenWhileSomebodyListens() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(Ports.open(server.getLocalPort())).isTrue();
      assertThat(Ports.free(server.getLocalPort())).isFalse();
    }
    assertThat(Ports.open(Ports.pick())).isFalse();
  }

  @Test
  void isNotPickedTwiceByOneProcess() {
    int port = Ports.pick();
    assertThat(PickedPorts.take(port)).isFalse();
  }

  /** Another process of the same user. */
  static final class PicksAPort {
    public static void main(String[] none) throws InterruptedException {
      Sibling.order(String.class);
      System.out.println(Ports.pick());
      Thread.currentThread().join();
    }
  }
}
