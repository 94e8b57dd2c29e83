package streamdojo.dojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.judge.Judge;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.kit.House;

/**
 * What the commands and the gate work with: the catalogue, the judge, and the evidence of this run.
 *
 * @param house where things lie
 * @param catalogue everything there is to judge
 * @param judge the one judge
 * @param run folder for the evidence of this run
 * @param shuffled whether scenarios run in an order drawn by the seed
 */
public record Dojo(House house, Catalogue catalogue, Judge judge, Path run, boolean shuffled) {
  /** How many labs a run can have at once, each with a judge. */
  public static final int LABS_AT_ONCE = 1 + Halves.AT_MOST;

  private static final int RUNS_KEPT = 20;
  private static final int ANSWERS_KEPT = 200;
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  /** One whose scenarios run in the order of their files. */
  public Dojo(House house, Catalogue catalogue, Judge judge, Path run) {
    this(house, catalogue, judge, run, false);
  }

  /** The dojo of the clone that we are in, with the class path that we run on. */
  public static Dojo here() {
    return here(false);
  }

  /**
   * The same.
   *
   * @param many whether many answers are to be judged in a row
   */
  public static Dojo here(boolean many) {
    House house = House.here();
    DirectEngine direct = new DirectEngine(new RoomClassPath(house, "direct"));
    return of(house, System.getProperty("java.class.path"), direct, many);
  }

  /**
   * The dojo of a clone.
   *
   * @param classPath of kit, features and dojo with all they need
   * @param direct where the direct query comes from
   * @param many whether many answers are to be judged in a row
   */
  public static Dojo of(House house, String classPath, DirectEngine direct, boolean many) {
    Tidy.keepNewest(house.state().resolve("runs"), RUNS_KEPT);
    Tidy.keepNewest(house.state().resolve("answers"), ANSWERS_KEPT);
    String name =
        WHEN.format(LocalDateTime.now(ZoneOffset.UTC)) + "-" + ProcessHandle.current().pid();
    return new Dojo(
        house,
        Catalogue.read(house),
        new Judge(house, classPath, direct, many),
        house.state().resolve("runs").resolve(name));
  }

  /** The same with a folder for evidence inside this one's. */
  public Dojo within(String name) {
    return in(run.resolve(name));
  }

  /** The same with another folder for evidence. */
  public Dojo in(Path evidence) {
    return new Dojo(house, catalogue, judge, evidence, shuffled);
  }

  /** The same with scenarios that run in an order drawn by the seed, or not. */
  public Dojo inRandomOrder(boolean drawn) {
    return new Dojo(house, catalogue, judge, run, drawn);
  }

  /** The same for one of very many sittings in a row, of which the last ones' evidence is kept. */
  public Dojo another(int number) {
    Tidy.keepNewest(run, RUNS_KEPT);
    return within(String.valueOf(number));
  }

  /**
   * Judges an answer: the kata's scenarios with this answer, and with the references of all other
   * katas that they use. What stops servers is judged beside the rest.
   *
   * @param answer null to take references only
   * @param lab gives the servers
   * @param listener hears one event at a time, from several threads
   */
  public Verdict judge(
      Source answer,
      List<Scenario> scenarios,
      LabOnDemand lab,
      long seed,
      Consumer<Event> listener) {
    return new Rounds(this, answer, lab, seed, listener).judge(scenarios);
  }

  /** Keeps the servers' logs with the evidence of this run: a lab's own go with it. */
  public void keepLogs(Path logs) {
    keepLogs(logs, run);
  }

  /** Keeps them in another folder. */
  static void keepLogs(Path logs, Path evidence) {
    try (Stream<Path> each = Files.list(logs)) {
      Path kept = Files.createDirectories(evidence.resolve("servers"));
      for (Path log : each.toList()) {
        Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException lost) {
      System.err.println("The servers' logs could not be kept: " + lost + ".");
    }
  }
}
