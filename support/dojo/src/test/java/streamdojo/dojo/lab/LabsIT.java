package streamdojo.dojo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.dojo.Built;
import streamdojo.kit.House;
import streamdojo.kit.Namespace;

/** Which lab is meant; of labs without a server, which are there at once. */
class LabsIT {
  private static final Namespace DEMOS = new Namespace("s1234");

  @TempDir Path root;

  @Test
  void findsALabOfSomebodysOwnByWhatItHas() throws IOException {
    Labs labs = Built.labs(new House(root, House.here().cache()));
    assertThat(labs.having(DEMOS)).isEmpty();
    try (LabHandle other = labs.startPrivate(Set.of(), Built::say);
        LabHandle demos = labs.startPrivate(Set.of(), Built::say)) {
      note(DEMOS, demos);
      assertThat(labs.running()).isEmpty();
      assertThat(labs.having(DEMOS)).contains(demos.lab());
      assertThat(labs.having(new Namespace("s123"))).isEmpty();
    }
    assertThat(labs.having(DEMOS)).isEmpty();
  }

  /** As whoever has a namespace there notes it. */
  private static void note(Namespace namespace, LabHandle lab) throws IOException {
    Path notes = Files.createDirectories(lab.logs().resolveSibling("attendance").resolve("run-1"));
    Files.createFile(notes.resolve(namespace.prefix()));
  }
}
