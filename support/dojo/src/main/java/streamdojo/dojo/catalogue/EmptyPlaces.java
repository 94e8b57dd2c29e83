package streamdojo.dojo.catalogue;

import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for what a feature file announces and doesn't hold. Such a place makes no scenario, so that
 * nothing would ever fail there.
 */
final class EmptyPlaces {
  private final String file;
  private final List<String> found = new ArrayList<>();

  /**
   * @param file the feature file's name, for the sentences
   */
  EmptyPlaces(String file) {
    this.file = file;
  }

  /** Returns where there is nothing and what is missing, one sentence a place. */
  List<String> in(Optional<Feature> feature) {
    List<FeatureChild> children = feature.map(Feature::getChildren).orElse(List.of());
    boolean any = false;
    for (FeatureChild child : children) {
      child.getRule().ifPresent(this::look);
      child.getScenario().ifPresent(this::look);
      any |= child.getRule().isPresent() || child.getScenario().isPresent();
    }
    if (!any) {
      found.add(file + " has no scenario");
    }
    return found;
  }

  private void look(Rule rule) {
    List<Scenario> scenarios =
        rule.getChildren().stream().map(RuleChild::getScenario).flatMap(Optional::stream).toList();
    if (scenarios.isEmpty()) {
      found.add(place(rule.getLocation()) + " the rule '" + rule.getName() + "' has no scenario");
    }
    scenarios.forEach(this::look);
  }

  private void look(Scenario scenario) {
    String name = place(scenario.getLocation()) + " '" + scenario.getName() + "'";
    if (scenario.getSteps().isEmpty()) {
      found.add(name + " has no step");
    }
    if (!scenario.getExamples().isEmpty()
        && scenario.getExamples().stream().allMatch(e -> e.getTableBody().isEmpty())) {
      found.add(name + " has examples without a row");
    }
  }

  private String place(Location at) {
    return file + ":" + at.getLine();
  }
}
