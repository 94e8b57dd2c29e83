package streamdojo.dojo.command;

import java.io.PrintStream;
import streamdojo.dojo.report.Report;

/**
 * The table of a proof: claim, verdict, measured figure. What failed is told below it, at the end:
 * there a learner looks first, and a CI that keeps only the end of a log keeps that.
 */
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
          out.println(UNDER + sign(example) + example.name() + ", " + example.id());
          if (!example.shown()) {
            out.println(Screen.indent(example.failure(), UNDER.length() + 2));
          }
        }
      }
    }
    long held = report.claims().stream().filter(Report.Claim::holds).count();
    int scenarios = report.claims().stream().mapToInt(claim -> claim.examples().size()).sum();
    String sum =
        "%d of %d claims hold, %d scenarios%s."
            .formatted(held, report.claims().size(), scenarios, notShown(report));
    out.println("\n" + (report.holds() ? Screen.good(sum) : Screen.bad(sum)));
    if (!report.servers().isEmpty()) {
      out.println(Screen.wrapped("With ", servers(report), WIDTH));
    }
    report.claims().forEach(claim -> failures(claim, out));
  }

  private static void failures(Report.Claim claim, PrintStream out) {
    for (Report.Example example : claim.examples()) {
      if (example.shown() && !example.holds()) {
        out.println(
            "\n%s%s, %s, %s"
                .formatted(sign(example), Screen.bold(claim.id()), example.name(), example.id()));
        out.println(Screen.indent(example.failure(), 2));
      }
    }
  }

  private static String servers(Report report) {
    return String.join(
            ", ",
            report.servers().stream()
                .map(server -> "%s (%s)".formatted(server.title(), server.kind()))
                .toList())
        + ".";
  }

  private static String verdict(Report.Claim claim) {
    return switch (claim.verdict()) {
      case "holds" -> Screen.good("✔ holds");
      case "fails" -> Screen.bad("✘ fails");
      // As wide as the others.
      case "in part" -> Screen.faint("· part ");
      default -> Screen.faint("· -    ");
    };
  }

  private static String sign(Report.Example example) {
    return example.shown() ? Screen.bad("✘ ") : Screen.faint("· ");
  }

  /** What is no failure and yet not shown, as words behind the sum. */
  private static String notShown(Report report) {
    long not =
        report.claims().stream()
            .flatMap(claim -> claim.examples().stream())
            .filter(example -> !example.shown())
            .count();
    return not == 0 ? "" : ", " + not + " of them not shown";
  }
}
