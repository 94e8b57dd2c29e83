package streamdojo.dojo.command;

import java.io.PrintStream;
import streamdojo.dojo.report.Report;

/** The table of a proof: claim, verdict, measured figure. */
final class ClaimTable {
  private ClaimTable() {}

  static void print(Report report, PrintStream out) {
    out.println();
    int widest = 0;
    for (Report.Claim claim : report.claims()) {
      widest = Math.max(widest, name(claim).length());
    }
    for (Report.Claim claim : report.claims()) {
      String name = name(claim) + " ".repeat(widest - name(claim).length());
      boolean first = true;
      for (Report.Example example : claim.examples()) {
        String left = first ? Screen.bold(name) + "  " + verdict(claim) : " ".repeat(widest + 9);
        String measured =
            example.holds()
                ? String.join("; ", example.figures())
                : Screen.bad("✘ ") + example.name() + ", " + example.id();
        out.println(left + "  " + measured);
        if (!example.holds()) {
          out.println(Screen.indent(example.failure(), widest + 13));
        }
        first = false;
      }
    }
    long held = report.claims().stream().filter(Report.Claim::holds).count();
    int scenarios = report.claims().stream().mapToInt(claim -> claim.examples().size()).sum();
    String sum =
        held + " of " + report.claims().size() + " claims hold, " + scenarios + " scenarios";
    out.println("\n" + (report.holds() ? Screen.good(sum) : Screen.bad(sum)) + servers(report));
  }

  private static String servers(Report report) {
    StringBuilder text = new StringBuilder();
    for (Report.Engine server : report.servers()) {
      text.append(text.isEmpty() ? ", with " : " and ")
          .append(server.engine())
          .append(" ")
          .append(server.version())
          .append(" (")
          .append(server.kind())
          .append(")");
    }
    return text + ".";
  }

  private static String verdict(Report.Claim claim) {
    return claim.holds() ? Screen.good("✔ holds") : Screen.bad("✘ fails");
  }

  private static String name(Report.Claim claim) {
    return claim.id() + " " + claim.title();
  }
}
