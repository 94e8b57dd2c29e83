package streamdojo.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders for what doesn't fit into memory, however their owners end. */
class SpillTest {
  @TempDir Path parent;

  @Test
  void leavesNothingAndSparesOthers() throws IOException {
    try (Spill one = new Spill(parent);
        Spill two = new Spill(parent)) {
      assertThat(folders()).containsExactlyInAnyOrder(one.folder(), two.folder());
    }
    assertThat(folders()).isEmpty();
  }

  @Test
  void sweepsWhatAKilledOneLeft() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                parent.toString())
            .start();
    assertThat(other.inputReader().readLine()).isEqualTo("open");
    List<Path> its = folders();
    assertThat(its).hasSize(1);
    try (Spill ours = new Spill(parent)) {
      assertThat(folders()).hasSize(2).contains(its.get(0), ours.folder());
    }
    other.destroyForcibly().waitFor();
    try (Spill ours = new Spill(parent)) {
      assertThat(folders()).containsExactly(ours.folder());
    }
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  /** Has a folder until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] parent) throws IOException {
      Spill spill = new Spill(Path.of(parent[0]));
      System.out.println("open");
      System.in.read();
      spill.close();
    }
  }
}
