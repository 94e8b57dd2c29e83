package streamdojo.dojo.report;

import java.util.Locale;
import java.util.stream.Stream;
import streamdojo.kit.judge.Fault;

/**
 * A row of the fault matrix.
 *
 * @param document whose system it is
 * @param claim whose scenario made it fail
 * @param fault what failed
 * @param seen what who uses the system has seen
 * @param lost rows by the scenario's comparison with the ledger; {@code -} where it makes none
 * @param twice the same for rows that are there more often than they should be
 * @param seconds until all that had come was through; empty where nothing has to
 */
public record FaultRow(
    String document,
    String claim,
    String fault,
    String seen,
    String lost,
    String twice,
    String seconds) {
  /** What was made to fail in a document's scenarios. */
  static Stream<FaultRow> of(Report.Document document) {
    return document.claims().stream()
        .flatMap(
            claim ->
                claim.examples().stream()
                    .flatMap(
                        example ->
                            example.faults().stream()
                                .map(fault -> row(document, claim, example.holds(), fault))));
  }

  private static FaultRow row(
      Report.Document document, Report.Claim claim, boolean holds, Fault fault) {
    // A row that is lost or there twice fails the scenario.
    String rows = !fault.compared() ? "-" : holds ? "0" : "see the claim";
    String seconds = fault.seconds() > 0 ? String.format(Locale.ROOT, "%.1f", fault.seconds()) : "";
    return new FaultRow(
        document.name(), claim.id(), fault.fault(), fault.seen(), rows, rows, seconds);
  }
}
