package streamdojo.dojo.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Case;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.Trouble;
import streamdojo.kit.external.ExternalSettings;

/**
 * A class at once on one lab, each learner in a namespace of its own: all are judged, as many at
 * once as there are processors, and none is touched by another.
 *
 * @param labs where the servers come from
 */
record Namespaces(Labs labs) implements Benchmark {
  private static final int LEARNERS = 30;
  private static final String KATA = "shadow-2-agent";
  private static final String CLAIM = "SHADOW-2";

  @Override
  public String name() {
    return "namespaces";
  }

  @Override
  public int runs() {
    return 1;
  }

  @Override
  public List<Series> measure(int runs) {
    double[] whole = new double[runs];
    List<Double> each = new ArrayList<>();
    Dojo dojo = Dojo.here(true);
    List<Scenario> scenarios = dojo.catalogue().scenariosOf(List.of(CLAIM));
    try (LabOnDemand lab = new LabOnDemand(labs, Catalogue.needs(scenarios), line -> {})) {
      ExternalSettings given = ExternalSettings.of(lab.get());
      for (int run = 0; run < runs; run++) {
        long began = System.nanoTime();
        each.addAll(play(dojo, scenarios, given));
        whole[run] = (System.nanoTime() - began) / 1e9;
      }
    } finally {
      dojo.judge().close();
    }
    double[] seconds = each.stream().mapToDouble(Double::doubleValue).toArray();
    return List.of(
        new Series(LEARNERS + " namespaces at once, all judged after", "s", Goal.NONE, whole),
        new Series("one of them, judged after", "s", Goal.NONE, seconds));
  }

  /** Seconds from the common begin to each verdict. */
  private static List<Double> play(Dojo dojo, List<Scenario> scenarios, ExternalSettings given) {
    List<OneOfMany> learners = new ArrayList<>();
    ExecutorService judges =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      for (int number = 1; number <= LEARNERS; number++) {
        learners.add(OneOfMany.comes(given, number));
      }
      long began = System.nanoTime();
      List<Future<Double>> verdicts =
          learners.stream()
              .map(one -> judges.submit(() -> judge(dojo, scenarios, one, began)))
              .toList();
      List<Double> seconds = new ArrayList<>();
      for (Future<Double> verdict : verdicts) {
        seconds.add(verdict.get());
      }
      learners.forEach(OneOfMany::untouched);
      return seconds;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Trouble known
          ? known
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted.", "Start it again.", interrupted);
    } finally {
      judges.shutdownNow();
      learners.forEach(OneOfMany::goes);
    }
  }

  private static double judge(Dojo dojo, List<Scenario> scenarios, OneOfMany one, long began) {
    Source reference = Source.reference(dojo.catalogue().kata(KATA));
    Path evidence = dojo.run().resolve(one.name());
    Verdict verdict =
        dojo.judge()
            .judge(
                new Case(List.of(reference), scenarios, one::lab, Stage.SEED, evidence, false),
                event -> {});
    if (!verdict.holds()) {
      throw new Trouble(
          "The reference did not hold in the namespace " + one.name() + ".",
          "The evidence is in " + evidence + ".");
    }
    return (System.nanoTime() - began) / 1e9;
  }
}
