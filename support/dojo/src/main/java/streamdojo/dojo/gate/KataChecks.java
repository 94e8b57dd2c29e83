package streamdojo.dojo.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.dojo.learner.Page;

/** Whether a kata has all that belongs to it. */
final class KataChecks {
  private static final int IMPOSTORS = 3;

  /** They come in steps. */
  private static final int HINTS = 3;

  private static final List<String> HEADINGS =
      List.of("## Task", "## Expected", "## Hints", "## Out of scope", "## After solving");

  private final Catalogue catalogue;
  private final Unwritten unwritten;
  private final boolean strict;

  /**
   * @param strict whether an edited kata is an error, as it is in CI, or a line on the screen
   */
  KataChecks(Catalogue catalogue, Unwritten unwritten, boolean strict) {
    this.catalogue = catalogue;
    this.unwritten = unwritten;
    this.strict = strict;
  }

  /** A learner finds what to do, and help. */
  void page(Kata kata) {
    Refused.unless(Files.exists(kata.page()), "%s is missing", kata.page());
    String page = read(kata.page());
    for (String heading : HEADINGS) {
      Refused.unless(page.contains("\n" + heading + "\n"), "%s has no '%s'", kata.page(), heading);
    }
    unwritten.in(kata.page());
    Page read = Page.of(kata);
    long hints = read.hints().stream().filter(hint -> !hint.text().isEmpty()).count();
    Refused.unless(hints >= HINTS, "%s has too few hints: %d of %d", kata.page(), hints, HINTS);
    Refused.unless(!read.title().isBlank(), "%s has no title behind its name", kata.page());
    Refused.unless(!read.minutes().isEmpty(), "%s doesn't say 'N minutes'", kata.page());
    Refused.unless(!read.claim().isBlank(), "%s has no '**The claim.**'", kata.page());
    Refused.unless(!read.afterSolving().isBlank(), "%s has no discussion", kata.page());
  }

  /** Neither the reference nor an impostor waits for its author; the stub waits for a learner. */
  void written(Kata kata) {
    unwritten.in(kata.reference());
    unwritten.below("features/impostors/" + kata.id());
  }

  /** What a learner begins with is the reference without its solution. */
  void stub(Kata kata) {
    Refused.unless(Files.exists(kata.learners()), "%s is missing", kata.learners());
    boolean same = read(kata.learners()).equals(Source.stub(kata).text());
    if (!same && !strict) {
      System.out.println("Being edited, so not held against its stub: " + kata.learners());
      return;
    }
    Refused.unless(
        same, "%s is not the stub of its reference; ./dojo stubs derives it anew", kata.learners());
  }

  /** The wrong answers of the table are those of the folder, and enough. */
  void impostors(Kata kata) {
    Set<String> rows =
        catalogue.rejections().stream()
            .filter(r -> r.kata().equals(kata.id()) && !r.answer().equals(Rejection.STUB))
            .map(Rejection::answer)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> files = new TreeSet<>(kata.impostorNames());
    Refused.unless(
        rows.equals(files), "%s: rejections.csv has %s, the folder %s", kata.id(), rows, files);
    Refused.unless(
        files.size() >= IMPOSTORS, "%s has %d impostors, not 3 or more", kata.id(), files.size());
    Refused.unless(catalogue.scenariosOf(kata).size() > 0, "No scenario is tagged @%s", kata.id());
  }

  /** No impostor is the reference, or another impostor, in other words. */
  void differences(Kata kata) {
    Map<String, String> names = new TreeMap<>();
    names.put(bare(Source.reference(kata)), "the reference");
    for (String name : kata.impostorNames()) {
      String same = names.putIfAbsent(bare(Source.named(kata, name)), "the impostor " + name);
      Refused.unless(
          same == null, "The impostor %s of %s says the same as %s", name, kata.id(), same);
    }
  }

  /** The code without white space and lines of comment, which judge nothing. */
  private static String bare(Source source) {
    String comment = source.sql() ? "--" : "//";
    return source
        .text()
        .lines()
        .filter(line -> !line.strip().startsWith(comment))
        .map(line -> line.replaceAll("\\s+", ""))
        .collect(Collectors.joining());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new Refused("Can't read %s", file);
    }
  }
}
