package streamdojo.dojo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/** What users see where no lab runs; with real servers the gate looks. */
class LabsTest {
  @TempDir Path root;
  private House house;
  private Labs labs;

  @BeforeEach
  void setUp() {
    house = new House(root, root.resolve("cache"));
    labs = new Labs(house, () -> root.resolve("nothing.jar").toString());
  }

  @Test
  void saysPlainlyThatNoLabRuns() {
    StringWriter said = new StringWriter();
    CommandLine lab = new CommandLine(new LabCommand(labs)).setOut(new PrintWriter(said));
    assertThat(lab.execute("status")).isEqualTo(1);
    assertThat(lab.execute("down")).isZero();
    assertThat(said.toString()).contains("No lab runs. Start one: ./dojo lab up");
    assertThat(lab.setErr(new PrintWriter(said)).execute("up", "oracle")).isEqualTo(2);
    assertThat(said.toString()).contains("There is no server oracle");
  }

  @Test
  void takesALabOfADeadSupervisorForNone() throws Exception {
    Process dead = new ProcessBuilder(java(), "-version").redirectErrorStream(true).start();
    assertThat(dead.waitFor(20, TimeUnit.SECONDS)).isTrue();
    describe("{\"pid\":%d,\"port\":1,\"token\":\"t\",\"servers\":{}}".formatted(dead.pid()));
    assertThat(labs.running()).isEmpty();
  }

  @Test
  void takesALabForNoneWhoseProcessNumberAnotherProgramHas() throws Exception {
    describe(
        "{\"pid\":%d,\"port\":1,\"token\":\"t\",\"servers\":{}}"
            .formatted(ProcessHandle.current().pid()));
    assertThat(labs.running()).isEmpty();
    assertThat(labs.down(text -> {})).isFalse();
  }

  @Test
  void saysWhereADescriptionIsThatCannotBeRead() throws Exception {
    describe("{\"pid\":");
    assertThatThrownBy(labs::running)
        .isInstanceOfSatisfying(
            Trouble.class, trouble -> assertThat(trouble.next()).contains("shared"));
  }

  @Test
  void saysWhyTheLabDidNotStart() throws Exception {
    assertThatThrownBy(() -> labs.attachOrStart(Set.of("kafka"), text -> {}))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("ended before the lab was up")
        .hasMessageContaining("streamdojo.lab.Supervisor");
    assertThatThrownBy(() -> labs.up(Set.of("kafka"), Map.of(), text -> {}))
        .isInstanceOf(Trouble.class);
    try (Stream<Path> left = Files.list(house.labs())) {
      assertThat(left).noneMatch(Files::isDirectory);
    }
  }

  private void describe(String lab) throws IOException {
    Path home = Files.createDirectories(house.labs().resolve("shared"));
    Files.writeString(home.resolve("lab.json"), lab);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
