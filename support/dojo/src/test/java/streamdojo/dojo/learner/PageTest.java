package streamdojo.dojo.learner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The pages of the katas, taken apart. */
class PageTest {
  private static final String TEXT =
      """
      # zen-1-a: one hand

      10 minutes · no server

      **The claim.** ZEN-1: it
      claps.

      ## Hints

      <details><summary>Mild</summary>

      Listen.

      </details>
      <details><summary>Strong</summary>

      Clap.

      </details>

      ## After solving

      Why so.
      """;

  @Test
  void has_title_minutes_claim_hints_and_discussion() {
    Page page = Page.parse(TEXT);
    assertThat(page.title()).isEqualTo("one hand");
    assertThat(page.minutes()).isEqualTo("10");
    assertThat(page.claim()).isEqualTo("ZEN-1: it\nclaps.");
    assertThat(page.hints())
        .containsExactly(new Page.Hint("Mild", "Listen."), new Page.Hint("Strong", "Clap."));
    assertThat(page.afterSolving()).isEqualTo("Why so.");
    assertThat(Page.parse(TEXT.replace("\n", "\r\n"))).isEqualTo(page);
    assertThat(Page.parse("nothing").hints()).isEmpty();
  }
}
