package streamdojo.dojo.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.House;

/** The pages of the katas as one course, from the first to the last. */
class CourseTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  private final House house = House.here();
  private final List<Kata> katas = Course.of(house).katas();

  @Test
  void each_page_leads_to_the_next() {
    for (int i = 0; i + 1 < katas.size(); i++) {
      String next = katas.get(i + 1).id();
      assertThat(Page.of(katas.get(i)).afterSolving())
          .as("the end of %s", katas.get(i).page())
          .contains("*Next.* [" + next + "](../" + next + "/README.md): ");
    }
    assertThat(Page.of(katas.get(katas.size() - 1)).afterSolving()).contains("the last one");
  }

  @Test
  void the_first_wants_no_server() throws IOException {
    assertThat(Files.readString(katas.get(0).page())).contains("no server · no earlier kata");
  }

  @Test
  void each_title_fits_into_the_map() {
    katas.forEach(
        kata -> assertThat(Page.of(kata).title()).as(kata.id()).hasSizeLessThanOrEqualTo(44));
  }

  @Test
  void no_page_leads_nowhere() throws IOException {
    for (Kata kata : katas) {
      leadsSomewhere(kata.page());
    }
    leadsSomewhere(house.root().resolve("katas/README.md"));
    leadsSomewhere(house.root().resolve("README.md"));
  }

  private static void leadsSomewhere(Path page) throws IOException {
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      assertThat(page.resolveSibling(link.group(1))).as("a link in %s", page).exists();
    }
  }
}
