package streamdojo.dojo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/** What learners hand on, and what a class becomes of it. */
class ResultsTest {
  @TempDir Path root;
  @TempDir Path folder;
  private House house;

  @BeforeEach
  void make() throws IOException {
    house = new House(root, root);
    write("features/zen.feature", "Feature: Zen garden\n");
    write("katas/README.md", "| [zen-2-moon](x) |\n| [zen-1-hand](x) |\n");
    for (String kata : List.of("zen-1-hand", "zen-2-moon", "zen-3-tea")) {
      write("katas/" + kata + "/README.md", "# " + kata + "\n");
    }
    write(
        ".dojo/progress.json",
        """
        {"katas": {"zen-2-moon": {"tries": 3, "solved": "2026-01-02T03:04:05Z", "hints": 1},
          "zen-1-hand": {"tries": 2, "solved": null, "hints": 0}}}""");
    write(
        ".dojo/verdicts.json",
        """
        {"katas": {"zen-2-moon": [{"claim": "ZEN-1", "scenario": "a <moon> & \\u0001",
          "verdict": "passed", "when": "x", "figures": ["7 s"]}]}}""");
    write(
        ".dojo/figures.json",
        """
        {"scenarios": {"ZEN-1: a <moon> & \\u0001": {"when": "x", "figures": ["5 s"]}}}""");
  }

  @Test
  void should_be_read_as_they_were_written() {
    Results results = results("anna");
    ResultFiles.write(folder.resolve("anna.json"), results, List.of(results));

    Results read = ResultFiles.read(folder.resolve("anna.json"));
    assertThat(read).isEqualTo(results);
    assertThat(read.katas())
        .extracting(kata -> kata.kata() + " " + kata.document() + " " + kata.standing())
        .containsExactly(
            "zen-2-moon Zen garden solved",
            "zen-1-hand Zen garden tried",
            "zen-3-tea Zen garden open");
    var moon = read.katas().get(0).scenarios().get(0);
    assertThat(moon.figures()).containsExactly("7 s");
    assertThat(moon.reference()).containsExactly("5 s");
  }

  @Test
  void should_be_junit_xml_as_well() throws Exception {
    Results results = results("anna");
    Path xml = ResultFiles.write(folder.resolve("anna.json"), results, List.of(results));

    Document read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile());
    var suite = read.getElementsByTagName("testsuite").item(0).getAttributes();
    assertThat(suite.getNamedItem("tests").getNodeValue()).isEqualTo("4");
    assertThat(suite.getNamedItem("failures").getNodeValue()).isEqualTo("1");
    assertThat(suite.getNamedItem("skipped").getNodeValue()).isEqualTo("1");
    assertThat(read.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    assertThat(read.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(read.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    assertThat(Files.readString(xml)).contains("a &lt;moon&gt; &amp; ?").contains("7 s");
  }

  @Test
  void should_collect_a_class_and_name_what_is_no_result() throws IOException {
    for (String learner : List.of("berta", "anna")) {
      Results one = results(learner);
      ResultFiles.write(folder.resolve(learner + ".json"), one, List.of(one));
    }
    String older = Files.readString(folder.resolve("anna.json"));
    older = older.replaceFirst("\"when\" : \"[^\"]*\"", "\"when\" : \"2001-01-01T00:00:00Z\"");
    Files.writeString(
        folder.resolve("anna-older.json"), older.replace("\"solved\" : 1", "\"solved\" : 9"));
    Files.writeString(folder.resolve("broken.json"), "{\"format\": ");
    Files.writeString(folder.resolve("empty.json"), "");
    Files.writeString(folder.resolve("other.json"), "{\"name\": \"x\"}");
    Files.writeString(
        folder.resolve("nobody.json"), "{\"format\": \"" + Results.FORMAT + "\", \"katas\": []}");
    Path out = folder.resolve("class.json");
    Files.writeString(out, "of yesterday");

    List<String> bad = new ArrayList<>();
    SchoolClass all = SchoolClass.in(folder, out, trouble -> bad.add(trouble.getMessage()));

    assertThat(bad)
        .containsExactly(
            "broken.json is left out: it can't be read as JSON.",
            "empty.json is left out: it can't be read as JSON.",
            "nobody.json is left out: it lacks the learner or the katas.",
            "other.json is left out: its format is not 'stream-dojo results 1'.");
    assertThat(all.learners()).extracting(Results::learner).containsExactly("anna", "berta");
    assertThat(all.learners().get(0).solved()).isEqualTo(1);
    assertThat(all.table())
        .contains(
            "✔~·", "zen-2-moon                   2 of 2", "zen-3-tea                    0 of 2");
    ResultFiles.write(out, all, all.learners());
    assertThat(out).content().contains("stream-dojo class 1", "berta");
  }

  @Test
  void should_refuse_other_names_and_folders_with_a_sentence() {
    assertThatThrownBy(() -> ResultFiles.write(folder.resolve("a.txt"), "", List.of()))
        .isInstanceOf(Trouble.class)
        .hasMessage("'a.txt' is no name for JSON.");
    assertThatThrownBy(() -> SchoolClass.in(folder.resolve("no"), null, trouble -> {}))
        .hasMessageStartingWith("There is no folder");
  }

  private Results results(String learner) {
    return Results.of(house, learner, sentence -> {});
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
