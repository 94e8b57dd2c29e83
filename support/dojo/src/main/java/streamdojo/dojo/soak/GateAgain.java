package streamdojo.dojo.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.gate.Check;
import streamdojo.dojo.gate.Gate;
import streamdojo.dojo.gate.Part;
import streamdojo.dojo.gate.Refused;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;

/**
 * The gate again and again: references, stubs and impostors, each time by judges and on servers of
 * its own, as {@code mvn verify} has them.
 */
public final class GateAgain implements Again {
  private final Supplier<Dojo> dojos;
  private final Part part;
  private final LabOnDemand labs;
  private Lab last;

  /**
   * @param dojos gives one with judges of its own; its folder of evidence gets one in it a run
   * @param labs whose like each run has for itself
   */
  public GateAgain(Supplier<Dojo> dojos, Part part, LabOnDemand labs) {
    this.dojos = dojos;
    this.part = part;
    this.labs = labs;
  }

  @Override
  public Run run(int number, long seed, Consumer<Event> listener) {
    Dojo own = dojos.get().within("run-" + number);
    Set<String> needs = Catalogue.needs(part.scenarios());
    long began = System.nanoTime();
    Verdict verdict = null;
    List<String> refused = List.of();
    Trouble trouble = null;
    try (LabOnDemand lab = labs.own(needs);
        Gate gate = new Gate(own, part, lab, seed, false)) {
      Supplier<Verdict> references = gate.references(listener);
      List<Check> others = Stream.of(gate.stubs(), gate.impostors()).flatMap(List::stream).toList();
      verdict = references.get();
      last = lab.get();
      // A reference that failed is told by the verdict.
      List<Check> proven = verdict.holds() ? gate.references(verdict) : List.of();
      refused = refused(Stream.of(gate.house(), proven, others).flatMap(List::stream).toList());
      if (!verdict.holds() || !refused.isEmpty()) {
        lab.logs().ifPresent(own::keepLogs);
      }
    } catch (Refused why) {
      trouble = new Trouble(why.getMessage(), "Its evidence is in " + own.run() + ".");
    } catch (Trouble met) {
      trouble = met;
    } finally {
      own.judge().close();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    Run run = new Run(number, seed, seconds, own.run(), verdict, refused, trouble);
    if (run.held()) {
      run.forget();
    }
    return run;
  }

  @Override
  public Lab lab() {
    return last;
  }

  private static List<String> refused(List<Check> checks) {
    List<String> refused = new ArrayList<>();
    for (Check check : checks) {
      try {
        check.look().run();
      } catch (Refused why) {
        String line = Run.firstLine(why.getMessage());
        refused.add(check.group() + ", " + check.name() + ": " + line);
      }
    }
    return refused;
  }
}
