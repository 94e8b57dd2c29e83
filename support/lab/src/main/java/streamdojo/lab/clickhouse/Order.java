package streamdojo.lab.clickhouse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * What the supervisor orders on the first line of standard input.
 *
 * @param home the server's own folder
 * @param cache the folder that clones share
 * @param port on loopback
 * @param user that callers have to name
 * @param password that callers have to say
 * @param kafka login for the brokers that tables with the Kafka engine read; null for none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Order(Path home, Path cache, int port, String user, String password, Kafka kafka) {
  /** Login at the brokers, by SASL PLAIN over an unencrypted connection. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Kafka(String user, String password) {}

  /** Reads one line, and not a byte more: what follows is the lifeline. */
  static Order read(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return new ObjectMapper().readValue(line.toByteArray(), Order.class);
  }

  Login login() {
    return new Login(user, password);
  }

  /** Keeps passwords out of logs. */
  @Override
  public String toString() {
    return "Order[" + home + ", " + port + "]";
  }
}
