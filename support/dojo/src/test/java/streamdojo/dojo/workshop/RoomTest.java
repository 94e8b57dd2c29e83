package streamdojo.dojo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.doctor.Diagnosis;
import streamdojo.dojo.doctor.DoctorLine;
import streamdojo.dojo.doctor.Finding;
import streamdojo.kit.lab.LabKind;

class RoomTest {
  private static final Finding NO_DOCKER =
      new Finding("Docker", Set.of(LabKind.CONTAINERS), "No engine | here.", "Start it.");
  private static final Finding NO_NPM =
      new Finding("library", Set.of(LabKind.EMBEDDED), "No npm\nhere.", "Install it.");

  @Test
  void should_say_in_one_line_how_a_machine_runs_the_kit() {
    assertThat(line(LabKind.AUTO)).isEqualTo("m | P | embedded and containers | nothing");
    assertThat(line(LabKind.AUTO, NO_DOCKER)).isEqualTo("m | P | embedded | nothing");
    assertThat(line(LabKind.CONTAINERS, NO_DOCKER)).isEqualTo("m | P | no | No engine here.");
    String both = line(LabKind.AUTO, NO_DOCKER, NO_NPM);
    assertThat(both).isEqualTo("m | P | no | No engine here. No npm here.");
    assertThat(DoctorLine.parse(both).orElseThrow().text()).isEqualTo(both);
  }

  @Test
  void should_be_ready_only_where_all_machines_are() {
    List<String> lines =
        List.of(" b | P | embedded | nothing ", "", "a | P | no | Java is missing.");
    Room room = Room.of(lines);
    assertThat(room.ready()).isFalse();
    assertThat(room.table())
        .contains("✘ a        no                      Java is missing.", "✔ b", "1 of 2 machines");

    Room mended = Room.of(List.of(lines.get(0), lines.get(2), "a | P | containers | nothing"));
    assertThat(mended.ready()).isTrue();
    assertThat(mended.machines()).hasSize(2);
  }

  @Test
  void should_name_lines_of_others() {
    Room room = Room.of(List.of("a | P | embedded | nothing", "huh", "a|b", " | | | "));
    assertThat(room.others()).containsExactly("huh", "a|b", "| | |");
    assertThat(room.ready()).isFalse();
  }

  private static String line(LabKind wanted, Finding... findings) {
    return DoctorLine.of("m", "P", new Diagnosis(wanted, List.of(findings))).text();
  }
}
