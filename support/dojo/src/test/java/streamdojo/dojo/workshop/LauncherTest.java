package streamdojo.dojo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.House;

/** The launcher takes the programs that an archive brought, and builds nothing. */
class LauncherTest {
  @TempDir Path room;

  @Test
  void should_take_what_was_brought_also_where_the_folder_is_moved() throws Exception {
    Path first = Files.createDirectories(room.resolve("a first/place"));
    Files.copy(
        House.here().root().resolve("dojo"),
        first.resolve("dojo"),
        StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(first.resolve("offline"));
    Files.createDirectories(first.resolve("support/kit/src/main"));
    Files.writeString(first.resolve("offline/lab.classpath"), "offline/a.jar:offline/b.jar\n");

    assertThat(classPath(first)).isEqualTo(jars(first));
    Path second = Files.move(first, room.resolve("second"));
    assertThat(classPath(second)).isEqualTo(jars(second));
  }

  private static String jars(Path root) {
    return root + "/offline/a.jar:" + root + "/offline/b.jar:";
  }

  private static String classPath(Path root) throws Exception {
    // Not as a program: a file that was written a moment ago is busy, for the system, as long as a
    // process that another test has just started still has it open.
    Process launcher =
        new ProcessBuilder("bash", root.resolve("dojo").toString(), "--classpath", "lab").start();
    String said =
        new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(launcher.waitFor()).isZero();
    return said;
  }
}
