package streamdojo.dojo.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.Trouble;

/** What {@code ./dojo new} makes, in a little house. */
class NewKataTest {
  private static final String ID = "zen-1-one-hand";

  @TempDir Path root;
  private NewHouse house;

  @BeforeEach
  void copy() {
    house = new NewHouse(root);
  }

  @Test
  void should_make_all_files_and_say_so() {
    List<String> said = house.kata(ID, null, false).write();

    assertThat(said)
        .containsExactly(
            "added to  features/claims.csv",
            "added to  features/rejections.csv",
            "added to  katas/pom.xml",
            "added to  solutions/pom.xml",
            "made      features/impostors/zen-1-one-hand/fault-1.diff",
            "made      features/impostors/zen-1-one-hand/fault-2.diff",
            "made      features/impostors/zen-1-one-hand/fault-3.diff",
            "made      features/src/main/java/streamdojo/features/steps/ZenOneHandSteps.java",
            "made      features/zen.feature",
            "made      katas/zen-1-one-hand/README.md",
            "made      katas/zen-1-one-hand/Zen1OneHand.java",
            "made      solutions/zen-1-one-hand/Zen1OneHand.java",
            "made      support/kit/src/main/java/streamdojo/kit/kata/ZenOneHand.java");
    assertThat(house.read("solutions/pom.xml"))
        .contains("<source>" + ID + "</source>\n              </sources>");
    assertThat(house.read("features/claims.csv")).endsWith("ZEN-1    | 1\n");
  }

  @Test
  void should_leave_every_other_line_of_the_tables_as_it_means() {
    Map<String, String> before = house.texts();
    house.kata(ID, null, false).write();

    before.forEach(
        (file, text) ->
            assertThat(words(house.read(file))).as(file).containsSubsequence(words(text)));
  }

  @Test
  void should_make_a_script_without_touching_java() {
    Map<String, String> before = house.texts();
    house.kata("zen-2-moon", null, true).write();

    assertThat(house.read("katas/zen-2-moon/zen-2-moon.sql")).contains("not solved yet");
    assertThat(house.read("solutions/pom.xml")).isEqualTo(before.get("solutions/pom.xml"));
    assertThat(house.refusals()).doesNotContainKey("zen-2-moon stands as its stub");
  }

  @Test
  void should_add_to_a_feature_and_to_a_claim_that_are_there() {
    house.kata("little-2-more", null, true).write();
    house.kata("little-3-most", "LITTLE-1", true).write();

    String feature = house.read("features/little.feature");
    assertThat(feature.indexOf("@little-3-most"))
        .isBetween(feature.indexOf("Rule: LITTLE-1"), feature.indexOf("@LITTLE-2"));
    assertThat(house.read("features/claims.csv")).contains("LITTLE-1 | 3\nLITTLE-2 | 1\n");
    assertThat(house.refusals()).doesNotContainKeys("LITTLE-1 is whole", "LITTLE-2 is whole");
  }

  @Test
  void should_refuse_a_wrong_id_and_show_a_right_one() {
    for (String wrong :
        List.of("slow", "slow-1", "Slow-1-x", "slow-0-x", "slow-1-x-", "../a-1-b")) {
      assertThatThrownBy(() -> house.kata(wrong, null, false))
          .isInstanceOfSatisfying(
              Trouble.class, t -> assertThat(t.next()).contains("slow-1-direct-totals"))
          .hasMessageContaining("it is DOCUMENT-N-NAME");
    }
    assertThatThrownBy(() -> house.kata(ID, "slow", false)).hasMessageContaining("a claim's id");
  }

  @Test
  void should_refuse_what_is_there_already_and_overwrite_nothing() {
    house.write("support/kit/src/main/java/streamdojo/kit/kata/ZenOneHand.java", "mine");
    Map<String, String> before = house.texts();

    assertThatThrownBy(() -> house.kata(ID, null, false).write())
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("ZenOneHand.java is there already");
    assertThatThrownBy(() -> house.kata("shadow-1-rule", null, false))
        .hasMessageContaining("There is a kata shadow-1-rule, and nothing is overwritten");
    assertThatThrownBy(() -> house.kata("shadow-1-other", null, false))
        .hasMessageContaining("shadow-1 is taken by a kata shadow-1-rule");
    assertThatThrownBy(() -> house.kata(ID, "LITTLE-1", true).write())
        .hasMessageContaining("LITTLE-1 is a claim already, and features/zen.feature");
    assertThat(house.texts()).isEqualTo(before);
  }

  private static List<String> words(String text) {
    return List.of(text.replaceAll("\\d+", "").strip().split("\\s+"));
  }
}
