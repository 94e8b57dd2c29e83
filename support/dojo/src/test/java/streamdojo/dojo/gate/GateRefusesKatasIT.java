package streamdojo.dojo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Katas that have lost something, seen without running anything. */
class GateRefusesKatasIT {
  private LittleHouse house;

  @BeforeEach
  void build() {
    house = LittleHouse.of(GateRefusesKatasIT.class);
  }

  @Test
  void should_let_a_whole_house_through() {
    assertThat(house.refusals()).isEmpty();
  }

  @Test
  void should_refuse_a_kata_without_its_page() {
    house.delete(LittleHouse.PAGE);

    house.refusedOnly("shadow-1-rule has its page", "README.md is missing");
  }

  @Test
  void should_refuse_a_page_without_one_of_its_parts() {
    house.change(LittleHouse.PAGE, "## Out of scope", "## Elsewhere");

    house.refusedOnly("shadow-1-rule has its page", "README.md has no '## Out of scope'");
  }

  @Test
  void should_refuse_a_page_whose_hints_hold_no_hint() {
    house
        .change(LittleHouse.PAGE, "<details>", "")
        .change(LittleHouse.PAGE, "Why so.", "<details>Why so.</details>");

    house.refusedOnly("shadow-1-rule has its page", "README.md has too few hints: 0 of 3");
  }

  @Test
  void should_refuse_a_page_that_does_not_say_how_long_it_takes() {
    house.change(LittleHouse.PAGE, "5 minutes", "Not long");

    house.refusedOnly("shadow-1-rule has its page", "README.md doesn't say 'N minutes'");
  }

  @Test
  void should_refuse_a_kata_that_stands_there_solved() {
    house.change(LittleHouse.LEARNERS, "throw notSolvedYet();", "return \"Sha\";");

    house.refusedOnly(
        "shadow-1-rule stands as its stub", "Shadow1Rule.java is not the stub of its reference");
  }

  @Test
  void should_refuse_a_reference_without_a_gap() {
    house.change(LittleHouse.REFERENCE, "// gap: ", "// ");

    house.refusedOnly("shadow-1-rule stands as its stub", "a gap ends that never began");
  }

  @Test
  void should_refuse_an_impostor_that_is_the_reference() {
    house.write(
        LittleHouse.IMPOSTORS + "no-dow.diff",
        "- String type = sha + dow;\n+ // Not quite.\n+ String type = sha  + dow;\n");

    house.refusedOnly(
        "shadow-1-rule's impostors differ",
        "The impostor no-dow of shadow-1-rule says the same as the reference");
  }

  @Test
  void should_refuse_two_impostors_that_are_one() {
    house.write(
        LittleHouse.IMPOSTORS + "no-sha.diff",
        "- String type = sha + dow;\n+ String type = sha;\n");

    house.refusedOnly(
        "shadow-1-rule's impostors differ", "no-sha of shadow-1-rule says the same as the");
  }

  @Test
  void should_refuse_an_impostor_that_no_row_names() {
    house.write(LittleHouse.IMPOSTORS + "idle.diff", "- String type = sha + dow;\n+ int type;\n");

    house.refusedOnly(
        "shadow-1-rule has impostors", "the folder [idle, no-dow, no-sha, zero-none]");
  }

  @Test
  void should_refuse_fewer_than_three_impostors() {
    house
        .delete(LittleHouse.IMPOSTORS + "no-sha.diff")
        .change(LittleHouse.REJECTIONS, "| no-sha    |", "| no-dow    |");

    house.refusedOnly(
        "shadow-1-rule has impostors", "shadow-1-rule has 2 impostors, not 3 or more");
  }
}
