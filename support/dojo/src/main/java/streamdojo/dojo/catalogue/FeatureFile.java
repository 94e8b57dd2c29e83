package streamdojo.dojo.catalogue;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.TableRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.view.DirectKind;

/** Reads the scenarios off a feature file with Cucumber's own parser. */
final class FeatureFile {
  /** Where a scenario, or a row of its examples, stands. */
  private record Place(long line, String rule) {}

  private final Path root;
  private final Path file;

  FeatureFile(Path root, Path file) {
    this.root = root;
    this.file = file;
  }

  List<Scenario> scenarios() {
    Map<String, Place> places = new HashMap<>();
    List<Pickle> pickles = new ArrayList<>();
    String document = "";
    for (Envelope envelope : parse()) {
      envelope
          .getParseError()
          .ifPresent(
              error -> {
                throw new Trouble(
                    root.relativize(file) + " can't be read: " + error.getMessage() + ".",
                    "Mend the feature file.");
              });
      envelope.getPickle().ifPresent(pickles::add);
      document =
          envelope
              .getGherkinDocument()
              .flatMap(GherkinDocument::getFeature)
              .map(feature -> place(feature, places))
              .orElse(document);
    }
    List<Scenario> scenarios = new ArrayList<>();
    for (Pickle pickle : pickles) {
      scenarios.add(scenario(document, pickle, places));
    }
    return scenarios;
  }

  /** What it announces and doesn't hold, one sentence a place. */
  List<String> emptyPlaces() {
    return parse().stream()
        .flatMap(envelope -> envelope.getGherkinDocument().stream())
        .flatMap(
            read ->
                new EmptyPlaces(root.relativize(file).toString()).in(read.getFeature()).stream())
        .toList();
  }

  private List<Envelope> parse() {
    try {
      return GherkinParser.builder().includeSource(false).build().parse(file).toList();
    } catch (IOException unreadable) {
      throw new Trouble("Can't read " + file + ".", "Does it exist?", unreadable);
    }
  }

  private Scenario scenario(String document, Pickle pickle, Map<String, Place> places) {
    List<String> nodes = pickle.getAstNodeIds();
    Place place = places.get(nodes.get(nodes.size() - 1));
    Set<String> tags =
        pickle.getTags().stream()
            .map(PickleTag::getName)
            .map(tag -> tag.substring(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> claims =
        tags.stream().filter(tag -> tag.matches("[A-Z]+-\\d+")).collect(Collectors.toSet());
    String id = root.relativize(file) + ":" + place.line();
    if (claims.size() != 1) {
      throw new Trouble(
          id + " belongs to the claims " + claims + ", not to one.",
          "Tag its rule with the claim's id, @SHADOW-1 say.");
    }
    return new Scenario(
        id,
        document,
        claims.iterator().next(),
        place.rule(),
        pickle.getName(),
        pick(tags, "[a-z]+-\\d+-[a-z0-9-]+"),
        needs(tags),
        tags.contains("direct"),
        Round.of(tags),
        pickle.getSteps().stream().map(PickleStep::getText).toList());
  }

  /** Its servers are tagged; which the direct query needs, depends on its engine. */
  private static Set<String> needs(Set<String> tags) {
    Set<String> needs = new TreeSet<>(tags);
    needs.retainAll(Server.NAMES);
    if (tags.contains("direct")) {
      needs.addAll(DirectKind.of(null).needs());
    }
    return needs;
  }

  private static Set<String> pick(Set<String> tags, String pattern) {
    return tags.stream()
        .filter(tag -> tag.matches(pattern))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String place(Feature feature, Map<String, Place> places) {
    for (FeatureChild child : feature.getChildren()) {
      child.getScenario().ifPresent(scenario -> place(scenario, "", places));
      child.getRule().ifPresent(rule -> place(rule, places));
    }
    return feature.getName();
  }

  private static void place(Rule rule, Map<String, Place> places) {
    for (RuleChild child : rule.getChildren()) {
      child.getScenario().ifPresent(scenario -> place(scenario, rule.getName(), places));
    }
  }

  private static void place(
      io.cucumber.messages.types.Scenario scenario, String rule, Map<String, Place> places) {
    places.put(scenario.getId(), new Place(scenario.getLocation().getLine(), rule));
    scenario
        .getExamples()
        .forEach(
            examples -> {
              for (TableRow row : examples.getTableBody()) {
                places.put(row.getId(), new Place(row.getLocation().getLine(), rule));
              }
            });
  }
}
