package streamdojo.dojo.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
  private static final String LONG = "word ".repeat(30).strip();

  @Test
  void breaks_paragraphs_and_nothing_else() {
    String code = "```\n" + LONG + "\n\n" + LONG + "\n```";
    String table = "| " + LONG + " |\n|---|";
    String shown = Prose.of(LONG + "\n\n" + code + "\n\n" + table + "\n\n" + LONG);

    assertThat(shown).contains(code, table);
    String rest = shown.replace(code, "").replace(table, "");
    assertThat(rest.lines()).allMatch(line -> line.length() <= 76);
    assertThat(rest.split("\\s+")).containsOnly("word").hasSize(60);
  }

  @Test
  void leaves_out_what_only_a_page_needs() {
    assertThat(Prose.of("*Next.* [two-1-drift](../two-1-drift/README.md): one *and* one."))
        .isEqualTo("Next. two-1-drift: one *and* one.");
  }
}
