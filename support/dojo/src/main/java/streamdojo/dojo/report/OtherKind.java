package streamdojo.dojo.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import streamdojo.kit.lab.LabKind;

/**
 * The times of the last run in the other kind of lab, to stand beside those of this run.
 *
 * @param kind the word for it: {@code containers} or {@code embedded}
 * @param when that run ended; empty if there was none
 * @param millis a scenario, by its id
 */
public record OtherKind(String kind, String when, Map<String, Long> millis) {
  /** There is nothing to stand beside. */
  static final OtherKind NONE = new OtherKind("", "", Map.of());

  /** The file that keeps the last report of a kind. */
  static Path file(Path folder, LabKind kind) {
    return folder.resolve("last-" + kind.word() + ".json");
  }

  /** Reads it; what isn't there or can't be read is as if it had never run. */
  static OtherKind than(LabKind kind, Path folder) {
    LabKind other = kind == LabKind.EMBEDDED ? LabKind.CONTAINERS : LabKind.EMBEDDED;
    try {
      WrittenReport report = WrittenReport.read(file(folder, other));
      Map<String, Long> millis = new HashMap<>();
      for (WrittenReport.Example one : report.examples()) {
        millis.put(one.told().path("id").asText(), one.told().path("millis").asLong());
      }
      return new OtherKind(other.word(), report.when(), millis);
    } catch (IOException neverRan) {
      return NONE;
    }
  }

  /** Whether there is anything to show. */
  public boolean ran() {
    return !millis.isEmpty();
  }

  /** Returns a scenario's time as text, to follow this run's; empty if it did not run then. */
  String beside(String id) {
    Long then = millis.get(id);
    return then == null ? "" : String.format(Locale.ROOT, ", %s %.2f s", kind, then / 1000.0);
  }
}
