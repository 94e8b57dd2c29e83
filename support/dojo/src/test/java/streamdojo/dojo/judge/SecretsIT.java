package streamdojo.dojo.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.dojo.Built;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.lab.LabHandle;
import streamdojo.dojo.report.Report;
import streamdojo.dojo.report.ReportWriter;
import streamdojo.dojo.report.ShortReport;
import streamdojo.kit.House;
import streamdojo.kit.external.ExternalLab;
import streamdojo.kit.external.ExternalSettings;
import streamdojo.kit.external.Owner;
import streamdojo.kit.lab.Lab;

/** A lab's secrets are told on standard input, and in files that nobody else can read. */
@Order(2)
class SecretsIT {
  /** All that are up within seconds. */
  private static final Set<String> SERVERS = Set.of("clickhouse", "kafka", "mysql");

  /** All that a lake takes, and Connect, which lands another. */
  private static final Set<String> OF_LAKES =
      Set.of("connect", "flink", "kafka", "mysql", "paimon", "registry", "s3");

  private static final String LANDING =
      "all that Kafka has acknowledged comes into the warehouse by itself";

  @TempDir Path root;
  private House house;
  private Dojo dojo;

  /** The clone's own files, and nothing of what runs have left there. */
  @BeforeEach
  void build() throws IOException {
    House clone = House.here();
    for (String part : List.of("features", "katas", "solutions", "support", "dojo")) {
      Files.createSymbolicLink(root.resolve(part), clone.root().resolve(part));
    }
    house = new House(root, clone.cache());
    Files.createDirectories(house.state());
    Files.createSymbolicLink(house.classData(), Files.createDirectories(Built.classData()));
    dojo = Built.dojo(house);
  }

  @Test
  void should_be_seen_by_nobody_while_answers_are_judged() throws IOException {
    Kata kata = dojo.catalogue().kata("shadow-2-agent");
    List<Scenario> scenarios = dojo.catalogue().scenariosOf(kata, "SHADOW-2");
    try (LabHandle handle = Built.labs(house).startPrivate(SERVERS, Built::say)) {
      Lab lab = handle.lab();
      Secrets secrets = Secrets.of(lab);
      assertThat(secrets.words()).hasSizeGreaterThan(1);

      Verdict reference = judge(Source.reference(kata), scenarios, () -> lab, secrets);
      assertThat(reference.holds()).as("%s", reference).isTrue();
      report(reference, lab);

      // The same servers as somebody else's.
      ExternalLab given =
          new ExternalLab(ExternalSettings.of(lab), "anna", Owner.of(house), Built::say);
      Lab shared = given.open(Set.of("kafka"));
      assertThat(judge(Source.reference(kata), scenarios, () -> shared, secrets).holds()).isTrue();
      given.clean(false);

      keptFrom(everybody(handle), secrets);
    }
    dojo.judge().close();
  }

  /** With seven servers more, the gate beside it had to wait for its own. */
  @Test
  @Tag("alone")
  void should_be_seen_by_nobody_while_a_lake_is_written_and_read() throws IOException {
    Kata lake = dojo.catalogue().kata("split-6-lake");
    Kata loader = dojo.catalogue().kata("slow-3-loader");
    List<Scenario> landing =
        dojo.catalogue().scenariosOf(loader, "SLOW-5").stream()
            .filter(scenario -> scenario.name().equals(LANDING))
            .toList();
    assertThat(landing).hasSize(1);
    try (LabHandle handle = Built.labs(house).startPrivate(OF_LAKES, Built::say)) {
      Lab lab = handle.lab();
      Secrets secrets = Secrets.of(lab);

      List<Scenario> split = dojo.catalogue().scenariosOf(lake, "SPLIT-5");
      Verdict written = judge(Source.reference(lake), split, () -> lab, secrets);
      assertThat(written.holds()).as("%s", written).isTrue();
      report(written, lab);
      Verdict landed = judge(Source.reference(loader), landing, () -> lab, secrets);
      assertThat(landed.holds()).as("%s", landed).isTrue();

      keptFrom(everybody(handle), secrets);
    }
    dojo.judge().close();
  }

  private void report(Verdict verdict, Lab lab) throws IOException {
    Report report = Report.of("a test", Instant.now(), verdict, lab, List.of());
    Path page = ReportWriter.write(report, house.state().resolve("report"));
    new ShortReport(report, dojo.run()).write(page.getParent());
  }

  /** What people look at, and send to others. */
  private List<String> everybody(LabHandle handle) {
    return List.of("runs", "report", "answers", "labs/" + logs(handle));
  }

  private void keptFrom(List<String> told, Secrets secrets) {
    assertThat(secrets.seen()).as("command lines with a secret in them").isEmpty();
    assertThat(secrets.in(house.state())).as("files with a secret in them").isNotEmpty();
    assertThat(secrets.in(house.state()))
        .allMatch(file -> Secrets.ownersOnly(file, house.state()))
        .noneMatch(file -> file.toString().contains("binlog"));
    for (String one : told) {
      assertThat(secrets.in(house.state().resolve(one))).as(one).isEmpty();
    }
  }

  private String logs(LabHandle handle) {
    return house.labs().relativize(handle.logs()).toString();
  }

  private Verdict judge(
      Source answer, List<Scenario> scenarios, Supplier<Lab> lab, Secrets secrets) {
    Path evidence = dojo.run().resolve(answer.name());
    Case brought = new Case(List.of(answer), scenarios, lab, 1, evidence, false);
    return dojo.judge().judge(brought, event -> secrets.look());
  }
}
