package streamdojo.dojo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.Trouble;

/** What is in an archive, what never is, and that there is none by halves. */
class ArchiveTest {
  private static final String SECRET = "kafka.sasl.password=a-secret-word";

  @TempDir Path root;
  @TempDir Path elsewhere;

  @BeforeEach
  void commit() throws Exception {
    write("dojo", "#!/bin/sh\n");
    assertThat(root.resolve("dojo").toFile().setExecutable(true)).isTrue();
    write("katas/a/A.java", "a gap");
    write("conf/external.properties", SECRET);
    write(".dojo/committed", SECRET);
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "all");
    write(".dojo/external.properties", SECRET);
    write(".dojo/progress.json", "{}");
    write("katas/a/A.java", "an answer");
    write(".dojo/jars/lab-1/own.jar", "own");
    write(".dojo/jars/lab-1/lib/named-by-own.jar", "named");
  }

  @Test
  void should_hold_what_is_committed_and_the_programs_and_no_secret() throws Exception {
    for (String name : List.of("a.tar.gz", "a.zip")) {
      Path file = elsewhere.resolve(name);
      archive(jars()).write(file);

      Map<String, String> texts = texts(file);
      assertThat(texts)
          .containsOnlyKeys(
              "stream-dojo/dojo",
              "stream-dojo/katas/a/A.java",
              "stream-dojo/offline/README.md",
              "stream-dojo/offline/lab.classpath",
              "stream-dojo/offline/jars/lab/own.jar",
              "stream-dojo/offline/jars/lab/lib/named-by-own.jar",
              "stream-dojo/offline/jars/same.jar",
              "stream-dojo/offline/jars/other-lab-1/same.jar");
      assertThat(texts).containsEntry("stream-dojo/katas/a/A.java", "a gap");
      assertThat(texts.get("stream-dojo/offline/lab.classpath").strip().split(":"))
          .containsExactly(
              "offline/jars/lab/own.jar",
              "offline/jars/same.jar",
              "offline/jars/other-lab-1/same.jar");
      assertThat(texts.values()).noneMatch(text -> text.contains("a-secret-word"));
    }
  }

  @Test
  void should_leave_nothing_where_it_cannot_be_written() throws Exception {
    Jars jars = jars();
    Files.delete(root.resolve("one/same.jar"));
    Path file = elsewhere.resolve("a.tar.gz");

    assertThatThrownBy(() -> archive(jars).write(file))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("can't be written");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void should_refuse_other_names_and_changed_sources_with_a_sentence() throws Exception {
    assertThatThrownBy(() -> archive(jars()).write(elsewhere.resolve("a.rar")))
        .hasMessage("'a.rar' says no kind of archive.");
    assertThatThrownBy(() -> archive(jars()).write(elsewhere.resolve("no/a.zip")))
        .hasMessageContaining("There is no folder");
    new Tracked(root).refuseChanged();
    write("dojo", "changed");
    assertThatThrownBy(() -> new Tracked(root).refuseChanged()).hasMessageContaining("dojo");
    assertThatThrownBy(() -> new Tracked(elsewhere).commit())
        .hasMessageContaining("an archive is made in a clone");
  }

  private Jars jars() throws IOException {
    write("one/same.jar", "1");
    write("two/same.jar", "2");
    Jars jars = new Jars(root.resolve(".dojo/jars"));
    String own = root.resolve(".dojo/jars/lab-1/own.jar").toString();
    jars.add("lab", own + ":" + root.resolve("one/same.jar") + ":" + root.resolve("two/same.jar"));
    return jars;
  }

  private Archive archive(Jars jars) {
    return new Archive(new Tracked(root), jars, elsewhere, null);
  }

  private static Map<String, String> texts(Path file) throws Exception {
    return file.toString().endsWith(".zip") ? ofZip(file) : ofTar(file);
  }

  private static Map<String, String> ofZip(Path file) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        texts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes()));
        assertProgram(entry.getName(), entry.getUnixMode());
      }
    }
    return texts;
  }

  private static Map<String, String> ofTar(Path file) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
      for (var e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        texts.put(e.getName(), new String(tar.readAllBytes()));
        assertProgram(e.getName(), e.getMode());
      }
    }
    return texts;
  }

  private static void assertProgram(String name, int mode) {
    assertThat((mode & 0100) != 0).as(name).isEqualTo(name.endsWith("/dojo"));
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void git(String... words) throws Exception {
    List<String> line = new ArrayList<>(List.of("git"));
    line.addAll(List.of(words));
    Process git = new ProcessBuilder(line).directory(root.toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }
}
