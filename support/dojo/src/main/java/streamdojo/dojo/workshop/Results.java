package streamdojo.dojo.workshop;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import streamdojo.dojo.learner.FiguresFile;
import streamdojo.dojo.learner.KataProgress;
import streamdojo.dojo.learner.Place;
import streamdojo.dojo.learner.ProgressFile;
import streamdojo.dojo.learner.Standing;
import streamdojo.dojo.learner.VerdictsFile;
import streamdojo.dojo.learner.VerdictsFile.Said;
import streamdojo.kit.House;

/**
 * How far a learner is, as it is handed on. No answers, no paths, nothing secret.
 *
 * @param format {@link #FORMAT}
 * @param learner whose
 * @param when it was written, ISO-8601 in UTC
 * @param solved how many katas
 * @param tried how many more were begun
 * @param open how many were not
 * @param katas in the order of the course
 */
@JsonPropertyOrder({"format", "learner", "when", "solved", "tried", "open", "katas"})
record Results(
    String format,
    String learner,
    String when,
    long solved,
    long tried,
    long open,
    List<KataResult> katas) {
  /** What makes such a file known. */
  static final String FORMAT = "stream-dojo results 1";

  /**
   * A kata's result.
   *
   * @param kata its id
   * @param document {@code ShaDow}
   * @param standing {@code solved}, {@code tried} or {@code open}
   * @param tries how often it was judged
   * @param solved when it was first, ISO-8601 in UTC; null if it wasn't
   * @param hints how many were shown
   * @param scenarios what they said last
   */
  @JsonPropertyOrder({"kata", "document", "standing", "tries", "solved", "hints", "scenarios"})
  record KataResult(
      String kata,
      String document,
      String standing,
      int tries,
      String solved,
      int hints,
      List<ScenarioResult> scenarios) {
    KataResult {
      scenarios = scenarios == null ? List.of() : List.copyOf(scenarios);
    }
  }

  /**
   * A scenario's.
   *
   * @param verdict {@code passed}, {@code failed}, {@code skipped}: Cucumber's word
   * @param figures what it measured
   * @param reference what it measured of the reference on this machine; empty if it never did
   */
  @JsonPropertyOrder({"claim", "scenario", "verdict", "figures", "reference"})
  record ScenarioResult(
      String claim, String scenario, String verdict, List<String> figures, List<String> reference) {
    ScenarioResult {
      figures = figures == null ? List.of() : List.copyOf(figures);
      reference = reference == null ? List.of() : List.copyOf(reference);
    }
  }

  /** This clone's, as they are now. */
  static Results of(House house, String learner, Consumer<String> says) {
    Map<String, KataProgress> progress = new ProgressFile(house, says).all();
    VerdictsFile verdicts = new VerdictsFile(house, says);
    FiguresFile figures = new FiguresFile(house, says);
    List<Place> places = Place.all(house, progress);
    return new Results(
        FORMAT,
        learner,
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        count(places, Standing.SOLVED),
        count(places, Standing.TRIED),
        count(places, Standing.OPEN),
        places.stream()
            .map(place -> kata(place, progress, verdicts.of(place.kata().id()), figures))
            .toList());
  }

  private static long count(List<Place> places, Standing standing) {
    return places.stream().filter(place -> place.standing() == standing).count();
  }

  private static KataResult kata(
      Place place, Map<String, KataProgress> progress, List<Said> said, FiguresFile figures) {
    String id = place.kata().id();
    KataProgress known = progress.getOrDefault(id, new KataProgress(0, null, 0));
    return new KataResult(
        id,
        place.document(),
        place.standing().word(),
        known.tries(),
        known.solved(),
        known.hints(),
        said.stream().map(one -> scenario(one, figures)).toList());
  }

  private static ScenarioResult scenario(Said said, FiguresFile figures) {
    return new ScenarioResult(
        said.claim(),
        said.scenario(),
        said.verdict(),
        said.figures(),
        figures
            .of(said.claim(), said.scenario())
            .map(FiguresFile.Measured::figures)
            .orElse(List.of()));
  }
}
