package streamdojo.dojo.command;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Event;

/** A line a scenario as it ends, and a line when something long begins. On standard error. */
final class Progress implements Consumer<Event> {
  private final Map<String, Scenario> scenarios;
  private int ended;

  Progress(List<Scenario> scenarios) {
    this.scenarios =
        scenarios.stream().collect(Collectors.toMap(Scenario::id, Function.identity()));
  }

  static void line(String text) {
    System.err.println(Screen.faint(text));
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Event.ScenarioEnded end) {
      Scenario scenario = scenarios.get(end.scenario());
      ended++;
      line(
          "%2d/%d %s  %s, %s  %s"
              .formatted(
                  ended,
                  scenarios.size(),
                  Screen.sign(end.status().equals("PASSED")),
                  scenario.claim(),
                  scenario.name(),
                  Screen.seconds(end.millis())));
    }
  }
}
