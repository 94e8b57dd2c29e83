package streamdojo.dojo.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import streamdojo.dojo.catalogue.Scenario;

/**
 * What events say before the judge does: once the last scenario has ended the verdict is known,
 * while what is left on the servers is still being removed. For one thread at a time.
 */
public final class SoFar {
  private final long began = System.nanoTime();
  private final List<Scenario> scenarios;
  private final Set<String> awaited;
  private final Record record = new Record();

  /**
   * @param scenarios all whose events will come
   */
  public SoFar(List<Scenario> scenarios) {
    this.scenarios = List.copyOf(scenarios);
    this.awaited =
        scenarios.stream().map(Scenario::id).collect(Collectors.toCollection(HashSet::new));
  }

  /** Hears an event. Returns the verdict with the one that ends the last scenario. */
  public Optional<Verdict> hear(Event event) {
    record.hear(event);
    boolean last =
        event instanceof Event.ScenarioEnded end
            && awaited.remove(end.scenario())
            && awaited.isEmpty();
    return last ? Optional.of(verdict()) : Optional.empty();
  }

  private Verdict verdict() {
    return new Verdict(
        scenarios.stream().map(record::outcome).toList(),
        new Ending(Ending.How.FINISHED, "", List.of(), ""),
        (System.nanoTime() - began) / 1_000_000);
  }
}
