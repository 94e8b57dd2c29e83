package streamdojo.dojo.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import streamdojo.dojo.gate.Kill;
import streamdojo.dojo.judge.Verdict;
import streamdojo.kit.judge.Curve;
import streamdojo.kit.judge.Fault;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.LabKind;
import streamdojo.kit.lab.Server;

/**
 * What a run has shown, ready to be written as HTML and JSON.
 *
 * @param command that repeats the run
 * @param when the run ended
 * @param seconds the scenarios took, the start of the judge's JVM included
 * @param holds whether every claim that was asked for holds
 * @param machine what it ran on, name and value
 * @param servers what really answered
 * @param documents the claims, by document
 * @param kills the kill matrix; empty unless the gate ran
 * @param soak how often each scenario held; empty unless they ran again and again
 */
public record Report(
    String command,
    Instant when,
    double seconds,
    boolean holds,
    Map<String, String> machine,
    List<Engine> servers,
    List<Document> documents,
    List<Kill> kills,
    List<SoakRow> soak) {

  /** One of scenarios that ran once. */
  public Report(
      String command,
      Instant when,
      double seconds,
      boolean holds,
      Map<String, String> machine,
      List<Engine> servers,
      List<Document> documents,
      List<Kill> kills) {
    this(command, when, seconds, holds, machine, servers, documents, kills, List.of());
  }

  /** A server: what really stood behind its name. */
  public record Engine(String name, String engine, String version, String kind) {
    /** Engine and version; somebody else's server may not tell the latter. */
    public String title() {
      return (engine + " " + version).strip();
    }
  }

  /** A document and its claims. */
  public record Document(String name, List<Claim> claims) {
    /** How its data flow; null if nobody has drawn it. */
    Picture picture() {
      return Picture.of(name);
    }
  }

  /** A claim, its verdict and what was measured. */
  public record Claim(String id, String title, boolean holds, List<Example> examples) {
    /** {@code holds}, {@code fails}, {@code in part} or {@code not shown}. */
    @JsonProperty(value = "verdict", access = JsonProperty.Access.READ_ONLY)
    public String verdict() {
      if (examples.stream().noneMatch(Example::shown)) {
        return "not shown";
      }
      if (examples.stream().anyMatch(one -> one.shown() && !one.holds())) {
        return "fails";
      }
      return holds ? "holds" : "in part";
    }

    /** The figures of its scenarios, in one line. */
    public String figures() {
      return String.join(" · ", examples.stream().flatMap(e -> e.figures().stream()).toList());
    }
  }

  /**
   * A scenario of a claim.
   *
   * @param id feature file and line
   * @param shown whether it could be tried in this kind of lab
   * @param millis how long it took
   * @param failure what failed, as text, or why it can't be shown; empty if it holds
   * @param curves what it saw change
   * @param faults what it saw fail
   */
  public record Example(
      String id,
      String name,
      boolean holds,
      boolean shown,
      long millis,
      List<String> figures,
      String failure,
      List<Curve> curves,
      List<Fault> faults) {
    /** The curves, drawn. */
    List<Plot> plots() {
      return curves.stream().map(Plot::of).toList();
    }
  }

  /**
   * Makes the report of a run.
   *
   * @param lab null if no server was asked for
   */
  public static Report of(
      String command, Instant when, Verdict verdict, Lab lab, List<Kill> kills) {
    List<Engine> servers =
        lab == null
            ? List.of()
            : lab.servers().values().stream()
                .map(s -> new Engine(s.name(), s.engine(), s.version(), s.kind()))
                .toList();
    return new Report(
        command,
        when.truncatedTo(ChronoUnit.SECONDS),
        verdict.millis() / 1000.0,
        verdict.holds(),
        Machine.facts(),
        servers,
        Judged.documents(verdict),
        kills);
  }

  /** The same with one engine more, if there is one. */
  public Report with(Optional<Engine> engine) {
    List<Engine> all = new ArrayList<>(servers);
    engine.ifPresent(all::add);
    return new Report(
        command, when, seconds, holds, machine, List.copyOf(all), documents, kills, soak);
  }

  /** The same after many runs: it holds if each of them did. */
  public Report soaked(List<SoakRow> rows) {
    boolean all = holds && rows.stream().allMatch(row -> row.flakes() == 0);
    return new Report(
        command, when, seconds, all, machine, servers, documents, kills, List.copyOf(rows));
  }

  /** Where its servers ran. */
  LabKind kind() {
    if (servers.stream().anyMatch(server -> server.kind().equals(Server.EXTERNAL))) {
      return LabKind.EXTERNAL;
    }
    boolean containers =
        servers.stream().anyMatch(server -> server.kind().equals(Server.CONTAINER));
    return containers ? LabKind.CONTAINERS : LabKind.EMBEDDED;
  }

  /** The claims of all documents. */
  public List<Claim> claims() {
    return documents.stream().flatMap(document -> document.claims().stream()).toList();
  }

  /** The fault matrix: all that failed in any scenario; empty if nothing was made to. */
  @JsonProperty(value = "faults", access = JsonProperty.Access.READ_ONLY)
  public List<FaultRow> faults() {
    return documents.stream().flatMap(FaultRow::of).toList();
  }

  /** The impostor that took longest to be rejected, as a sentence; null if none was judged. */
  public String slowestKill() {
    return kills.stream()
        .max(Comparator.comparingLong(Kill::millis))
        .map(
            kill ->
                "The slowest impostor is %s of %s: %s s."
                    .formatted(kill.rejection().answer(), kill.rejection().kata(), kill.seconds()))
        .orElse(null);
  }
}
