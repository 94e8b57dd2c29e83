package streamdojo.kit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that go with their processes, however these end. */
class OwnFolderTest {
  @TempDir Path parent;

  @Test
  void leavesNothingAndSparesOthers() throws IOException {
    try (OwnFolder one = new OwnFolder(parent);
        OwnFolder two = new OwnFolder(parent)) {
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
    try (OwnFolder ours = new OwnFolder(parent)) {
      assertThat(folders()).hasSize(2).contains(its.get(0), ours.folder());
    }
    other.destroyForcibly().waitFor();
    Consumer<Path> fails =
        folder -> {
          throw new IllegalStateException("not yet");
        };
    try (OwnFolder ours = new OwnFolder(parent, fails)) {
      assertThat(folders()).hasSize(2).contains(its.get(0), ours.folder());
    }
    try (OwnFolder ours = new OwnFolder(parent)) {
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
      OwnFolder spill = new OwnFolder(Path.of(parent[0]));
      System.out.println("open");
      System.in.read();
      spill.close();
    }
  }
}
