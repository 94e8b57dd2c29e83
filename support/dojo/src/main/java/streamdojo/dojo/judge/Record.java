package streamdojo.dojo.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.kit.judge.Curve;
import streamdojo.kit.judge.Fault;

/** Gathers the events of one sitting into outcomes. */
final class Record {
  private final Map<String, List<String>> figures = new HashMap<>();
  private final Map<String, List<Curve>> curves = new HashMap<>();
  private final Map<String, List<Fault>> faults = new HashMap<>();
  private final Map<String, Event.StepEnded> failed = new HashMap<>();
  private final Map<String, Event.ScenarioEnded> ended = new HashMap<>();
  private String lastStep = "";
  private Ending ending;

  void hear(Event event) {
    if (event instanceof Event.StepBegan began) {
      lastStep = began.step();
    } else if (event instanceof Event.StepEnded step) {
      if (!step.status().equals("PASSED")) {
        failed.putIfAbsent(step.scenario(), step);
      }
    } else if (event instanceof Event.Measured measured) {
      figures.computeIfAbsent(measured.scenario(), s -> new ArrayList<>()).add(measured.figure());
    } else if (event instanceof Event.Drawn drawn) {
      curves.computeIfAbsent(drawn.scenario(), s -> new ArrayList<>()).add(drawn.curve());
    } else if (event instanceof Event.Withstood stood) {
      faults.computeIfAbsent(stood.scenario(), s -> new ArrayList<>()).add(stood.fault());
    } else if (event instanceof Event.ScenarioEnded end) {
      ended.put(end.scenario(), end);
    } else if (event instanceof Event.Stuck stuck) {
      String seconds = String.valueOf(stuck.seconds());
      ending = new Ending(Ending.How.NEVER_ENDED, stuck.step(), stuck.where(), seconds);
    } else if (event instanceof Event.Exited exited) {
      ending = new Ending(Ending.How.EXITED, lastStep, exited.where(), "");
    } else if (event instanceof Event.Done done) {
      ending = ending(done.status());
    }
  }

  private Ending ending(int status) {
    if (status != 0 && failed.isEmpty()) {
      // No step failed, and yet Cucumber isn't content: the clean-up after all scenarios.
      return new Ending(
          Ending.How.DIED, "(after all)", List.of(), "an error in the clean-up, see judge.log");
    }
    return new Ending(Ending.How.FINISHED, "", List.of(), "");
  }

  /** The step that was under way when nothing more was heard. */
  String lastStep() {
    return lastStep;
  }

  /** How it ended as far as was told; null if the JVM ended without a word. */
  Ending ending() {
    return ending;
  }

  Outcome outcome(Scenario scenario) {
    String id = scenario.id();
    Event.ScenarioEnded end = ended.get(id);
    return new Outcome(
        scenario,
        end == null ? Outcome.NOT_RUN : end.status(),
        figures.getOrDefault(id, List.of()),
        curves.getOrDefault(id, List.of()),
        faults.getOrDefault(id, List.of()),
        failed.get(id),
        end == null ? 0 : end.millis());
  }
}
