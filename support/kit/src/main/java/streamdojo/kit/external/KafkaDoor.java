package streamdojo.kit.external;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.apache.kafka.common.protocol.ApiKeys;
import streamdojo.kit.Trouble;

/**
 * Knocks before a client of Kafka's comes: one that doesn't speak TLS takes the first bytes of TLS
 * for the length of an answer, and makes room for hundreds of megabytes.
 *
 * @param bootstrap addresses, the first that can be reached is asked: {@code a:9092,b:9092}
 * @param protocol the clients' {@code security.protocol}; empty for Kafka's own choice
 * @param source of the settings, for sentences
 */
record KafkaDoor(String bootstrap, String protocol, String source) {
  private static final int LIMIT_MS = 3000;

  /** With it a record of TLS that is an alert begins, and no answer of Kafka's that is so short. */
  private static final int ALERT = 0x15;

  /**
   * Knocks. A door at which nobody answers is left to Kafka's client.
   *
   * @throws Trouble if it opens by TLS only, and the settings have none
   */
  void knock() {
    if (protocol.endsWith("SSL")) {
      return;
    }
    for (String address : bootstrap.split("\\s*,\\s*")) {
      int colon = address.lastIndexOf(':');
      try (Socket socket = new Socket()) {
        int port = Integer.parseInt(address.substring(colon + 1));
        socket.connect(new InetSocketAddress(address.substring(0, colon), port), LIMIT_MS);
        socket.setSoTimeout(LIMIT_MS);
        socket.getOutputStream().write(whatVersions());
        if (socket.getInputStream().read() != ALERT) {
          return;
        }
      } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException nobody) {
        continue;
      }
      throw new Trouble(
          "Kafka at %s speaks TLS, and kafka.security.protocol in %s is %s."
              .formatted(address, source, protocol.isEmpty() ? "not said" : protocol),
          "Say kafka.security.protocol=SASL_SSL (SSL without a login), and kafka.ssl.truststore.…");
    }
  }

  /** The question that every broker answers before a login: which requests it knows. */
  private static byte[] whatVersions() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream request = new DataOutputStream(bytes);
    request.writeInt(2 + 2 + 4 + 2);
    request.writeShort(ApiKeys.API_VERSIONS.id);
    request.writeShort(0);
    request.writeInt(0);
    // No client's name.
    request.writeShort(-1);
    return bytes.toByteArray();
  }
}
