package streamdojo.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import streamdojo.documents.OfDocuments;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.schema.Registry;
import streamdojo.kit.view.DirectSettings;

/** Kafka or the registry away: said clearly, and over when they are back. */
@Order(6)
@OfDocuments({"slow-data", "fomo", "two-generals"})
class DirectAwayTest {
  @Test
  void saysThatKafkaIsAwayAndAnswersWhenItIsBack() {
    try (Stall stall = new Stall();
        DirectQuery direct = stall.direct("away")) {
      stall.create("away.numbers", 1, Map.of());
      stall.send("away.numbers", "{\"n\":1}");
      assertThat(Stall.lines(direct.ask("SELECT n FROM numbers"))).containsExactly("1");
      stall.change("stop");
      assertThatThrownBy(() -> direct.ask("SELECT n FROM numbers"))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("can't be reached");
      stall.change("start");
      stall.send("away.numbers", "{\"n\":2}");
      assertThat(Stall.lines(direct.ask("SELECT sum(n) FROM numbers"))).containsExactly("3");

      Server gone =
          new Server("registry", "embedded", "", "", "http://127.0.0.1:1", "", null, null, 0);
      try (DirectQuery unregistered =
          new DirectQuery(
              stall.kafka(),
              "away.",
              new Registry(gone),
              new DirectSettings("1GB", 2, Stall.FILES, line -> {}))) {
        assertThatThrownBy(() -> unregistered.ask("SELECT n FROM numbers"))
            .isInstanceOf(Trouble.class)
            .hasMessageStartingWith("The schema registry at http://127.0.0.1:1 can't be asked");
      }
    }
  }
}
