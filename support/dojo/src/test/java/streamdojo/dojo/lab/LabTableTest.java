package streamdojo.dojo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;
import streamdojo.kit.lab.ServerState;

class LabTableTest {
  private static final Server KAFKA =
      new Server(
          "kafka",
          "embedded",
          "Apache Kafka",
          "4.3.0",
          "127.0.0.1:20917",
          "127.0.0.1:20917",
          "dojo",
          "s3cret",
          4711);

  @Test
  void showsWhatRunsWhereAndHowToTryIt() {
    assertThat(page(new ServerState("kafka", "up", 4711, 170L << 20, null)))
        .containsPattern(
            "kafka +Apache Kafka 4\\.3\\.0 +embedded +127\\.0\\.0\\.1:20917 +4711 +170 MB +up")
        .containsOnlyOnce("User dojo, password s3cret")
        .contains("kcat -L -b 127.0.0.1:20917 ")
        .contains("sasl.password=s3cret");
  }

  @Test
  void showsWhyAServerDied() {
    assertThat(page(new ServerState("kafka", "died", 0, 0, List.of("No room.", "Bye."))))
        .containsPattern("kafka .* - +- +died")
        .contains("The log of kafka ends:\n  No room.\n  Bye.\n");
  }

  @Test
  void hasAnExampleForEachServer() {
    for (String name : Server.NAMES) {
      Server server =
          new Server(name, "embedded", "E", "1", "127.0.0.1:2", "127.0.0.1:2", "dojo", "s3cret", 3);
      Lab lab = new Lab(1, 2, "token", Map.of(name, server));
      assertThat(LabTable.of(new LabState(lab, List.of()))).containsPattern("Try:\\n  .*s3cret");
    }
  }

  private static String page(ServerState kafka) {
    Lab lab = new Lab(1, 2, "token", Map.of("kafka", KAFKA));
    return LabTable.of(new LabState(lab, List.of(kafka)));
  }
}
