package streamdojo.dojo.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import streamdojo.kit.Trouble;

/** Writes a report: a page that needs nothing else, and the same as JSON. */
public final class ReportWriter {
  private ReportWriter() {}

  /**
   * Writes {@code report.html} and {@code report.json} into a folder; an older report stays whole
   * until the new one is. Beside this run's times stand those of the last run in the other kind of
   * lab, whose report was kept there.
   *
   * @return the page
   */
  public static Path write(Report report, Path folder) {
    return write(report, folder, folder);
  }

  /**
   * The same for a report that doesn't belong among those.
   *
   * @param kept the folder of the kinds' last reports
   */
  public static Path write(Report report, Path folder, Path kept) {
    try {
      Files.createDirectories(folder);
      Files.createDirectories(kept);
      String json = json(report);
      replace(folder.resolve("report.json"), json);
      OtherKind other = OtherKind.NONE;
      if (!report.servers().isEmpty()) {
        replace(OtherKind.file(kept, report.kind()), json);
        other = OtherKind.than(report.kind(), kept);
      }
      return replace(folder.resolve("report.html"), html(report, other));
    } catch (IOException failed) {
      throw new Trouble(
          "The report can't be written to " + folder + ": " + failed.getMessage() + ".",
          "Is the disk full, or the clone read-only?",
          failed);
    }
  }

  static String html(Report report, OtherKind other) throws IOException {
    return Templates.filled("report.html", context(report, other));
  }

  private static Map<String, Object> context(Report report, OtherKind other) {
    List<Report.Claim> claims = report.claims();
    Map<String, Object> context = new HashMap<>();
    context.put("report", report);
    context.put("held", claims.stream().filter(Report.Claim::holds).count());
    context.put("claims", claims.size());
    context.put("machine", report.machine().entrySet());
    context.put("hasServers", !report.servers().isEmpty());
    context.put("hasKills", !report.kills().isEmpty());
    context.put("hasFaults", !report.faults().isEmpty());
    context.put("hasSoak", !report.soak().isEmpty());
    context.put("other", other);
    context.put("bars", Bars.of(claims, other));
    context.put("barsHeight", Bars.height(claims));
    context.put("seconds", String.format(java.util.Locale.ROOT, "%.1f", report.seconds()));
    context.put("sign", (Mustache.Lambda) (fragment, out) -> out.write(sign(fragment.context())));
    return context;
  }

  private static String sign(Object context) {
    String verdict = context instanceof Report.Claim claim ? claim.verdict() : "fails";
    return "<b class=%s>%s</b>".formatted(verdict.equals("holds") ? "good" : "bad", verdict);
  }

  private static String json(Report report) throws IOException {
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new TimeAsText())
            .build()
            .writeValueAsString(report)
        + "\n";
  }

  private static Path replace(Path file, String text) throws IOException {
    Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
    Files.writeString(fresh, text);
    fresh.toFile().setReadable(true, false);
    return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
