package streamdojo.dojo.gate;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;

/** The gate for one kata, for its author: the same proofs, of this kata only. */
public final class KataGate implements AutoCloseable {
  private final Dojo dojo;
  private final Kata kata;
  private final LabOnDemand lab;
  private final long seed;
  private final Lanes lanes = new Lanes();
  private final Trials trials;

  /**
   * @param lab gives the servers that the kata's scenarios ask for
   */
  public KataGate(Dojo dojo, Kata kata, LabOnDemand lab, long seed) {
    this.dojo = dojo;
    this.kata = kata;
    this.lab = lab;
    this.seed = seed;
    this.trials = new Trials(dojo, Part.whole(dojo.catalogue()), lab, seed, lanes);
  }

  /**
   * The checks, in the order in which an author mends what they refuse. Those behind the first kind
   * are judged when they are asked for.
   */
  public Stream<Check> checks() {
    return Stream.<Supplier<List<Check>>>of(
            () -> new HouseChecks(dojo.catalogue(), true).of(kata),
            this::references,
            () -> List.of(trials.stub(kata)),
            () -> trials.impostors(row -> row.kata().equals(kata.id())))
        .flatMap(checks -> checks.get().stream());
  }

  /** What the impostors' runs have shown so far. */
  public List<Kill> kills() {
    return trials.kills();
  }

  private List<Check> references() {
    List<Scenario> scenarios = dojo.catalogue().scenariosOf(kata);
    Verdict verdict = dojo.judge(null, scenarios, lab, seed, event -> {});
    return Gate.references(verdict, scenarios.size());
  }

  @Override
  public void close() {
    lanes.close();
  }
}
