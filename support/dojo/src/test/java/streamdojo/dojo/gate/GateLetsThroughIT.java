package streamdojo.dojo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.Built;
import streamdojo.dojo.catalogue.Rejection;

/** A gate that refuses everything would pass the other tests: this house is sound. */
class GateLetsThroughIT {
  @Test
  void should_let_a_sound_house_through() {
    try (Gate gate = LittleHouse.of(GateLetsThroughIT.class).gate()) {
      List<Check> checks = new ArrayList<>(gate.stubs());
      checks.addAll(gate.impostors());
      checks.addAll(gate.house());
      checks.addAll(gate.references(gate.references(event -> {}).get()));

      assertThat(Refusals.of(checks)).isEmpty();
      assertThat(gate.kills())
          .extracting(Kill::rejection)
          .extracting(Rejection::answer)
          .containsExactlyInAnyOrder("no-dow", "no-sha", "zero-none");
    }
  }

  @Test
  void should_say_of_one_kata_what_it_says_of_all() {
    try (KataGate gate = LittleHouse.of(GateLetsThroughIT.class).kataGate()) {
      assertThat(Refusals.of(gate.checks().toList())).isEmpty();
      assertThat(gate.kills()).hasSize(3);
    }
    LittleHouse house = LittleHouse.of(GateLetsThroughIT.class).delete(LittleHouse.PAGE);
    try (KataGate gate = house.kataGate()) {
      assertThat(
              Refusals.of(gate.checks().takeWhile(check -> check.group().equals("house")).toList()))
          .containsOnlyKeys("shadow-1-rule has its page");
    }
  }

  @Test
  void should_not_be_talked_into_a_dry_run() throws Exception {
    Path folder = Files.createDirectories(Built.target().resolve("little-houses/talk"));
    Files.writeString(folder.resolve("cucumber.properties"), "cucumber.execution.dry-run=true\n");
    try (Gate gate = LittleHouse.of(GateLetsThroughIT.class, folder).gate()) {
      // A dry run would have measured nothing, and so be refused.
      assertThat(Refusals.of(gate.references(gate.references(event -> {}).get()))).isEmpty();
    }
  }
}
