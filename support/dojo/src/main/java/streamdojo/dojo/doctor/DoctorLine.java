package streamdojo.dojo.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import streamdojo.kit.lab.LabKind;

/**
 * A machine in one line, for whoever looks after many: {@code room-7 | Debian … | embedded | …}.
 * The launcher prints such a line too, where it can't come to the doctor.
 *
 * @param host the machine's name
 * @param platform system and processor
 * @param can how it can run the kit: {@code embedded}, {@code containers}, both, or {@code no}
 * @param missing what is in the way, in words; {@code nothing} if the kit runs
 */
public record DoctorLine(String host, String platform, String can, String missing) {
  /** What {@link #can} says where the kit doesn't run. */
  public static final String NO = "no";

  private static final int FIELDS = 4;
  private static final String BETWEEN = " | ";

  /** What a diagnosis comes to. */
  public static DoctorLine of(String host, String platform, Diagnosis diagnosis) {
    List<String> kinds = new ArrayList<>();
    for (LabKind kind : List.of(LabKind.EMBEDDED, LabKind.CONTAINERS)) {
      boolean wanted = diagnosis.wanted() == LabKind.AUTO || diagnosis.wanted() == kind;
      if (wanted && diagnosis.findings().stream().noneMatch(f -> f.stops().contains(kind))) {
        kinds.add(kind.name().toLowerCase(Locale.ROOT));
      }
    }
    String missing =
        diagnosis.findings().stream()
            .filter(finding -> !finding.stops().isEmpty())
            .map(Finding::says)
            .collect(Collectors.joining(" "));
    return new DoctorLine(
        host,
        platform,
        kinds.isEmpty() ? NO : String.join(" and ", kinds),
        kinds.isEmpty() ? missing : "nothing");
  }

  /** Reads a line; empty if it is none. */
  public static Optional<DoctorLine> parse(String line) {
    String[] fields = line.split("\\|", -1);
    if (fields.length != FIELDS || fields[0].isBlank() || fields[2].isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new DoctorLine(fields[0].strip(), fields[1].strip(), fields[2].strip(), fields[3].strip()));
  }

  /** Whether the kit runs there. */
  public boolean runs() {
    return !can.equals(NO);
  }

  /** Returns it in one line, which {@link #parse} reads. */
  public String text() {
    return List.of(host, platform, can, missing).stream()
        .map(field -> field.replaceAll("[|\\s]+", " ").strip())
        .collect(Collectors.joining(BETWEEN));
  }
}
