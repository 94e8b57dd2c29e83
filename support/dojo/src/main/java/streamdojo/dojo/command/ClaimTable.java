package streamdojo.dojo.command;

import java.io.PrintStream;
import streamdojo.dojo.report.Report;

/** The table of a proof: claim, verdict, measured figure. */
final class ClaimTable {
  private static final String UNDER = "         ";
  private static final int WIDTH = 70;

  private ClaimTable() {}

  /** Prints it in 80 columns, but for names that are longer by themselves. */
  static void print(Report report, PrintStream out) {
    out.println();
    for (Report.Claim claim : report.claims()) {
      out.println(verdict(claim) + "  " + Screen.bold(claim.id()) + " " + claim.title());
      for (Report.Example example : claim.examples()) {
        if (example.holds()) {
          example.figures().forEach(figure -> out.println(Screen.wrapped(UNDER, figure, WIDTH)));
        } else {
          out.println(UNDER + Screen.bad("✘ ") + example.name() + ", " + example.id());
          out.println(Screen.indent(example.failure(), UNDER.length() + 2));
        }
      }
    }
    long held = report.claims().stream().filter(Report.Claim::holds).count();
    int scenarios = report.claims().stream().mapToInt(claim -> claim.examples().size()).sum();
    String sum =
        held + " of " + report.claims().size() + " claims hold, " + scenarios + " scenarios";
    out.println("\n" + (report.holds() ? Screen.good(sum) : Screen.bad(sum)) + ".");
    if (!report.servers().isEmpty()) {
      out.println(Screen.wrapped("With ", servers(report), WIDTH));
    }
  }

  private static String servers(Report report) {
    return String.join(
            ", ",
            report.servers().stream()
                .map(
                    server ->
                        "%s %s (%s)".formatted(server.engine(), server.version(), server.kind()))
                .toList())
        + ".";
  }

  private static String verdict(Report.Claim claim) {
    return claim.holds() ? Screen.good("✔ holds") : Screen.bad("✘ fails");
  }
}
