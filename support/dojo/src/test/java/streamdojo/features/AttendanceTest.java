package streamdojo.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.Namespace;
import streamdojo.kit.lab.Lab;

/** Notes of who has what on a lab, here one without servers, so that nothing is to be removed. */
class AttendanceTest {
  private static final Lab LAB = new Lab(7, 8, "token", Map.of());

  @TempDir Path root;

  @Test
  void ofAKilledProcessAreTakenByTheNextAndOfALivingOneAreNot() throws Exception {
    Path home = Files.createDirectories(root.resolve(".dojo/labs/shared"));
    new ObjectMapper().writeValue(home.resolve(Lab.FILE).toFile(), LAB);
    Process killed = holder("killed");
    Process living = holder("living");
    try {
      assertThat(notes()).containsExactlyInAnyOrder("killed.", "living.");
      killed.destroyForcibly().waitFor();
      assertThat(Attendance.noted(home, new Namespace("living"))).isTrue();
      assertThat(Attendance.noted(home, new Namespace("nobody"))).isFalse();
      Process next = holder("next");
      next.destroyForcibly().waitFor();
      assertThat(notes()).containsExactlyInAnyOrder("living.", "next.");
    } finally {
      killed.destroyForcibly().waitFor();
      living.destroyForcibly().waitFor();
    }
  }

  private Process holder(String namespace) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Ddojo.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                namespace)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("noted");
    return process;
  }

  private List<String> notes() throws IOException {
    try (Stream<Path> all = Files.walk(root.resolve(".dojo/labs/shared/attendance"))) {
      return all.map(one -> one.getFileName().toString()).filter(n -> n.endsWith(".")).toList();
    }
  }

  /** Has a namespace until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] namespace) throws IOException {
      Attendance.at(LAB).begins(new Namespace(namespace[0]));
      System.out.println("noted");
      System.in.read();
    }
  }
}
