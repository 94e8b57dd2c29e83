package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kafka and MySQL in containers, with whatever images are here; what Connect and the registry have
 * none for runs beside them and reaches them by their ports.
 */
@Tag("docker")
class LabWithConnectAndContainersTest extends ConnectTests {
  @Override
  LabProcess start(Path home) throws Exception {
    return LabProcess.inContainers(home, WANTED);
  }

  @Test
  @Order(0)
  void hasBothKinds() {
    assertThat(servers.values())
        .extracting(server -> server.name() + " " + server.kind())
        .containsExactlyInAnyOrder(
            "kafka container", "mysql container", "registry embedded", "connect embedded");
  }
}
