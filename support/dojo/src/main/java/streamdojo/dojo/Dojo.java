package streamdojo.dojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Case;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.judge.Judge;
import streamdojo.dojo.judge.Verdict;
import streamdojo.kit.House;
import streamdojo.kit.lab.Lab;

/**
 * What the commands and the gate work with: the catalogue, the judge, and the evidence of this run.
 *
 * @param house where things lie
 * @param catalogue everything there is to judge
 * @param judge the one judge
 * @param run folder for the evidence of this run
 */
public record Dojo(House house, Catalogue catalogue, Judge judge, Path run) {
  private static final int RUNS_KEPT = 20;
  private static final int ANSWERS_KEPT = 200;
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  /** The dojo of the clone that we are in, with the class path that we run on. */
  public static Dojo here() {
    return of(House.here(), System.getProperty("java.class.path"));
  }

  /**
   * The dojo of a clone.
   *
   * @param classPath of kit, features and dojo with all they need
   */
  public static Dojo of(House house, String classPath) {
    Tidy.keepNewest(house.state().resolve("runs"), RUNS_KEPT);
    Tidy.keepNewest(house.state().resolve("answers"), ANSWERS_KEPT);
    String name =
        WHEN.format(LocalDateTime.now(ZoneOffset.UTC)) + "-" + ProcessHandle.current().pid();
    return new Dojo(
        house,
        Catalogue.read(house),
        new Judge(house, classPath),
        house.state().resolve("runs").resolve(name));
  }

  /**
   * Judges an answer: the kata's scenarios with this answer, and with the references of all other
   * katas that they use.
   *
   * @param answer null to take references only
   * @param lab gives the servers, null if no scenario asks for one
   */
  public Verdict judge(
      Source answer,
      List<Scenario> scenarios,
      Supplier<Lab> lab,
      long seed,
      Consumer<Event> listener) {
    Set<String> used = new TreeSet<>();
    scenarios.forEach(scenario -> used.addAll(scenario.katas()));
    List<Source> answers = new ArrayList<>();
    if (answer != null) {
      used.remove(answer.kata());
      answers.add(answer);
    }
    used.forEach(kata -> answers.add(Source.reference(catalogue.kata(kata))));
    String name = answer == null ? "references" : answer.kata() + "-" + answer.name();
    Path evidence = run.resolve(name.replaceAll("[^A-Za-z0-9-]+", "_"));
    return judge.judge(new Case(answers, scenarios, lab, seed, evidence), listener);
  }

  /** Keeps the servers' logs with the evidence of this run: a lab's own go with it. */
  public void keepLogs(Path logs) {
    try (Stream<Path> each = Files.list(logs)) {
      Path kept = Files.createDirectories(run.resolve("servers"));
      for (Path log : each.toList()) {
        Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException lost) {
      System.err.println("The servers' logs could not be kept: " + lost + ".");
    }
  }
}
