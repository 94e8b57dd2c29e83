package streamdojo.dojo.gate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import streamdojo.dojo.Built;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.report.DirectAnswers;
import streamdojo.dojo.report.Report;
import streamdojo.dojo.report.ReportWriter;

/**
 * The gate: three proofs, on a lab of its own. With {@code -Ddojo.documents=shadow,fomo}, of these
 * documents or claims only: for who works on one of them.
 */
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class GateIT {
  private static final long SEED = Long.getLong("dojo.seed", 1234);

  private static Dojo dojo;
  private static LabOnDemand lab;
  private static Gate gate;
  private static Verdict references;
  private static List<Check> stubs;
  private static List<Check> impostors;

  @BeforeAll
  static void open() {
    dojo = Built.dojo(true);
    Part part = part(dojo.catalogue());
    Set<String> needs = Catalogue.needs(part.scenarios());
    lab = new LabOnDemand(Built.labs(), needs, Built::say).own(needs);
    gate = new Gate(dojo, part, lab, SEED, "true".equals(System.getenv("CI")));
    Supplier<Verdict> all = gate.references(event -> {});
    stubs = gate.stubs();
    impostors = gate.impostors();
    references = all.get();
  }

  @AfterAll
  static void report() {
    if (gate != null) {
      gate.close();
      dojo.judge().close();
    }
    if (references != null) {
      Report report =
          Report.of("mvn verify", Instant.now(), references, lab.get(), gate.kills())
              .with(DirectAnswers.of(references, Built.direct()));
      Path kept = dojo.house().state().resolve("report");
      Built.say("Report: " + ReportWriter.write(report, Built.target().resolve("gate"), kept));
      if (report.slowestKill() != null) {
        Built.say(report.slowestKill());
      }
      Built.say(
          "Gate: %d scenarios with the references, %d stubs failed as stubs, %d impostors rejected"
              .formatted(references.executed(), stubs.size(), gate.kills().size()));
    }
    if (lab != null) {
      lab.close();
    }
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> house() {
    return tests(gate.house());
  }

  @TestFactory
  @Order(2)
  Stream<DynamicTest> references() {
    return judged(gate.references(references));
  }

  @TestFactory
  @Order(3)
  Stream<DynamicTest> stubs() {
    return judged(stubs);
  }

  @TestFactory
  @Order(4)
  Stream<DynamicTest> impostors() {
    return judged(impostors);
  }

  private static Part part(Catalogue catalogue) {
    String named = System.getProperty("dojo.documents", "").strip();
    List<String> names = named.isEmpty() ? List.of() : List.of(named.split("\\s*,\\s*"));
    if (!names.isEmpty()) {
      Built.say("Not the whole gate: that of " + String.join(", ", names) + " only.");
    }
    return Part.of(catalogue, catalogue.scenariosOf(names));
  }

  private static Stream<DynamicTest> tests(List<Check> checks) {
    return checks.stream()
        .map(c -> DynamicTest.dynamicTest(c.group() + ": " + c.name(), c.look()::run));
  }

  private static Stream<DynamicTest> judged(List<Check> checks) {
    return tests(checks.stream().map(c -> new Check(c.group(), c.name(), () -> look(c))).toList());
  }

  private static void look(Check check) {
    try {
      check.look().run();
    } catch (Refused why) {
      lab.logs().ifPresent(dojo::keepLogs);
      throw new Refused(
          "%s%nIts evidence is in %s, with the servers' logs. Once more: mvn verify -Ddojo.seed=%d",
          why.getMessage(), dojo.run(), SEED);
    }
  }
}
