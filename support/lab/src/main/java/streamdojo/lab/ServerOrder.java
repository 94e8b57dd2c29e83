package streamdojo.lab;

import java.nio.file.Path;

/**
 * What a server is told on the first line of its standard input. Never a part of a command line:
 * everybody on the machine can read those.
 *
 * @param home the server's own data folder
 * @param cache what clones share and what is big
 * @param port to listen on, on loopback
 * @param user made for this lab
 * @param password made for this lab
 * @param kafka how to reach this lab's Kafka, there or not; null for Kafka itself
 */
public record ServerOrder(
    Path home, Path cache, int port, String user, String password, KafkaAccess kafka) {
  /**
   * How to reach Kafka.
   *
   * @param user SASL/PLAIN user
   * @param password of that user
   * @param port on loopback
   */
  public record KafkaAccess(String user, String password, int port) {}

  @Override
  public String toString() {
    return "ServerOrder[home=" + home + ", port=" + port + ", user=" + user + "]";
  }
}
