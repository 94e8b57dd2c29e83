package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import streamdojo.documents.OfDocuments;

/** All of them processes of the kit's own. */
@Order(2)
@OfDocuments({"slow-data", "fomo", "two-generals"})
class LabWithConnectTest extends ConnectTests {
  @Override
  LabProcess start(Path home) throws Exception {
    return LabProcess.start(home, WANTED, Map.of());
  }

  @Test
  @Order(0)
  void saysWhatItReallyIs() {
    assertThat(servers.values())
        .extracting(server -> server.engine() + " " + server.version())
        .containsExactlyInAnyOrder(
            "Apache Kafka 4.3.0",
            "Apicurio Registry 3.0.9",
            "Kafka Connect 4.3.0",
            "MariaDB 11.4.5");
  }
}
