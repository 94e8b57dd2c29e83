package streamdojo.lab.clickhouse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the supervisor orders on the first line of standard input.
 *
 * @param home the server's own folder
 * @param cache the folder that clones share
 * @param port on loopback
 * @param login that callers have to show
 * @param kafka login for the brokers that tables with the Kafka engine read; null for none
 */
record Order(Path home, Path cache, int port, Login login, Login kafka) {
  /** Reads one line, and not a byte more: what follows is the lifeline. */
  static Order read(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    Map<String, String> said = fields(line.toByteArray());
    Login kafka =
        said.containsKey("/kafka/user")
            ? new Login(said.get("/kafka/user"), said.get("/kafka/password"))
            : null;
    return new Order(
        Path.of(said.get("/home")),
        Path.of(said.get("/cache")),
        Integer.parseInt(said.get("/port")),
        new Login(said.get("/user"), said.get("/password")),
        kafka);
  }

  /** The values by their paths. Data binding would take a fifth of the server's start. */
  private static Map<String, String> fields(byte[] json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          fields.put(parser.getParsingContext().pathAsPointer().toString(), parser.getText());
        }
      }
    }
    return fields;
  }
}
