package streamdojo.dojo.bench;

import java.util.Map;
import java.util.Set;
import streamdojo.dojo.answer.Loaded;
import streamdojo.dojo.demo.Visit;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.lab.Labs;
import streamdojo.features.Scene;
import streamdojo.kit.House;
import streamdojo.kit.judge.Sitting;

/** A lab and the references, for benchmarks that measure what scenarios do, without a judge. */
final class Stage implements AutoCloseable {
  /** The generators' seed, as of the scenarios. */
  static final long SEED = 1234;

  private final LabOnDemand lab;
  private final Sitting sitting;

  /** What ShaDow's benchmarks need. */
  Stage(House house, Labs labs) {
    this(house, labs, Labs.SERVERS, null, "shadow-2-agent", "shadow-3-tables");
  }

  /**
   * Compiles the references and reaches the servers: the shared lab's if it runs.
   *
   * @param room class path of the direct query's room; null if nobody asks it
   * @param katas whose references are needed
   */
  Stage(House house, Labs labs, Set<String> servers, String room, String... katas) {
    Map<String, Sitting.Answer> references = Loaded.compiledReferences(house, katas);
    lab = new LabOnDemand(labs, servers, line -> {});
    sitting = new Sitting(references, lab.get(), room, SEED, house.state());
  }

  /** Who works, and where the servers are. */
  Sitting sitting() {
    return sitting;
  }

  /** What is done in a namespace of its own. */
  @FunctionalInterface
  interface Act<T> {
    T play(Scene scene) throws Exception;
  }

  /** Does this in a namespace of its own, which is removed afterwards. */
  <T> T play(Act<T> act) {
    try {
      return sitting.during(
          () -> {
            try (Visit visit = new Visit(new Scene(), lab.stays())) {
              return act.play(visit.scene());
            }
          });
    } catch (RuntimeException | Error known) {
      throw known;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    lab.close();
  }
}
