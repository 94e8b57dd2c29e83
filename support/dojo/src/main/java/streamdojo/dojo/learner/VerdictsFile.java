package streamdojo.dojo.learner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.judge.Verdict;
import streamdojo.kit.House;

/**
 * What the scenarios said of the learner's answers when each was last judged: {@code
 * .dojo/verdicts.json}. {@code ./dojo results} hands it on.
 */
public final class VerdictsFile {
  /**
   * What one scenario said.
   *
   * @param claim {@code SHADOW-1}
   * @param scenario its name; the rows of an outline share one
   * @param verdict {@code passed}, {@code failed}, {@code skipped}: Cucumber's word
   * @param when it was judged, ISO-8601 in UTC
   * @param figures as the report prints them
   */
  public record Said(
      String claim, String scenario, String verdict, String when, List<String> figures) {
    /** A file of others may lack something. */
    public Said {
      figures = figures == null ? List.of() : List.copyOf(figures);
    }
  }

  /** The file's content: by kata. */
  record Content(Map<String, List<Said>> katas) {
    Content {
      katas = katas == null ? Map.of() : new TreeMap<>(katas);
    }
  }

  private final StateFile<Content> file;

  /**
   * @param says takes a sentence for people when it can't be read or written
   */
  public VerdictsFile(House house, Consumer<String> says) {
    this.file =
        new StateFile<>(
            house.state().resolve("verdicts.json"), Content.class, new Content(Map.of()), says);
  }

  /** Keeps what was said of a learner's answer; claims that weren't asked for keep theirs. */
  public void keep(String kata, Verdict verdict) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    List<Said> said = verdict.outcomes().stream().map(outcome -> said(outcome, now)).toList();
    Set<String> claims = said.stream().map(Said::claim).collect(Collectors.toSet());
    change(
        kata,
        before ->
            Stream.concat(
                    before.stream().filter(one -> !claims.contains(one.claim())), said.stream())
                .toList());
  }

  /** The kata begins anew. */
  public void forget(String kata) {
    change(kata, before -> List.of());
  }

  /** What was said of a kata's answer; empty if it was never judged. */
  public List<Said> of(String kata) {
    return file.read().katas().getOrDefault(kata, List.of());
  }

  private static Said said(Outcome outcome, String now) {
    return new Said(
        outcome.scenario().claim(),
        outcome.scenario().name(),
        outcome.status().toLowerCase(Locale.ROOT),
        now,
        outcome.figures());
  }

  private void change(String kata, UnaryOperator<List<Said>> change) {
    file.change(
        content -> {
          Map<String, List<Said>> katas = new TreeMap<>(content.katas());
          katas.put(kata, change.apply(katas.getOrDefault(kata, List.of())));
          return new Content(katas);
        });
  }
}
