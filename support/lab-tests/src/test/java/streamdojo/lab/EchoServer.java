package streamdojo.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.Consumer;
import streamdojo.kit.Trouble;
import streamdojo.kit.process.Ports;

/** The smallest server that a lab can have: listens, and says nothing. */
public final class EchoServer implements Engine {
  private ServerSocket socket;

  /**
   * Runs as a lab's child; with {@code echo.fails} set it fails in a way a person can mend, with
   * {@code echo.hurries} it takes its port without a look.
   */
  public static void main(String[] arguments) throws Exception {
    ServerProcess.run(new EchoServer());
  }

  @Override
  public Ready start(ServerOrder order, Consumer<String> progress) throws PortTaken, IOException {
    System.out.println("A library that prints.");
    progress.accept("Kafka may be on port " + order.kafka().port() + ".");
    if (Boolean.getBoolean("echo.fails")) {
      throw new Trouble("The moon is in the wrong place.", "Wait for a week.");
    }
    if (!Boolean.getBoolean("echo.hurries") && !Ports.free(order.port())) {
      throw new PortTaken(order.port());
    }
    socket = new ServerSocket();
    socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), order.port()));
    return new Ready("Echo", "1");
  }

  @Override
  public void stop() throws IOException {
    if (socket != null) {
      socket.close();
    }
  }
}
