package streamdojo.dojo.learner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.judge.Verdict;
import streamdojo.kit.House;

/**
 * What the references have measured in the last run of each scenario on this machine: {@code
 * .dojo/figures.json}. A learner's own figures are held against it.
 */
public final class FiguresFile {
  /**
   * A scenario's figures.
   *
   * @param when they were measured, ISO-8601 in UTC
   * @param figures as the report prints them
   */
  public record Measured(String when, List<String> figures) {}

  /** The file's content: by claim and scenario. */
  record Content(Map<String, Measured> scenarios) {
    Content {
      scenarios = scenarios == null ? Map.of() : new TreeMap<>(scenarios);
    }
  }

  private final StateFile<Content> file;

  /**
   * @param says takes a sentence for people when it can't be read or written
   */
  public FiguresFile(House house, Consumer<String> says) {
    this.file =
        new StateFile<>(
            house.state().resolve("figures.json"), Content.class, new Content(Map.of()), says);
  }

  /** Keeps what the references measured where they hold. */
  public void keep(Verdict references) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Map<String, List<String>> measured = new HashMap<>();
    // The rows of an outline are scenarios of one name.
    references.outcomes().stream()
        .filter(Outcome::proven)
        .forEach(
            outcome ->
                measured
                    .computeIfAbsent(key(outcome.scenario()), k -> new ArrayList<>())
                    .addAll(outcome.figures()));
    if (measured.isEmpty()) {
      return;
    }
    file.change(
        content -> {
          Map<String, Measured> all = new TreeMap<>(content.scenarios());
          measured.forEach((key, figures) -> all.put(key, new Measured(now, figures)));
          return new Content(all);
        });
  }

  /** What the references measured in this scenario; empty if they never ran here. */
  public Optional<Measured> of(Scenario scenario) {
    return of(scenario.claim(), scenario.name());
  }

  /** The same, by the scenario's claim and name. */
  public Optional<Measured> of(String claim, String name) {
    return Optional.ofNullable(file.read().scenarios().get(key(claim, name)));
  }

  private static String key(Scenario scenario) {
    return key(scenario.claim(), scenario.name());
  }

  private static String key(String claim, String name) {
    return claim + ": " + name;
  }
}
