package streamdojo.dojo.doctor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import streamdojo.kit.lab.LabKind;

/**
 * Whether this machine can run the kit, and how.
 *
 * @param wanted the kind of lab that the user insists on; {@link LabKind#AUTO} if any will do
 * @param findings of all checks
 */
public record Diagnosis(LabKind wanted, List<Finding> findings) {
  /** Whether one of the kinds that will do can be had. */
  public boolean can() {
    return kinds().anyMatch(this::can);
  }

  /** Returns the verdict in one line. */
  public String verdict() {
    List<LabKind> can = kinds().filter(this::can).toList();
    if (can.isEmpty()) {
      return "No, this machine can't run the kit" + why();
    }
    String how = can.stream().map(Diagnosis::place).collect(Collectors.joining(" and "));
    String cant =
        kinds()
            .filter(kind -> !can(kind))
            .map(kind -> " Not %s: %s".formatted(place(kind), reasons(kind)))
            .collect(Collectors.joining());
    return "Yes, this machine can run the kit, with servers %s.%s".formatted(how, cant);
  }

  /** What stops all kinds says it; else each has its own reasons. */
  private String why() {
    List<Finding> all =
        findings.stream()
            .filter(finding -> kinds().allMatch(kind -> finding.stops().contains(kind)))
            .toList();
    if (!all.isEmpty()) {
      return ": " + all.stream().map(Finding::says).collect(Collectors.joining(" "));
    }
    return kinds()
        .map(kind -> " Not %s: %s".formatted(place(kind), reasons(kind)))
        .collect(Collectors.joining("", ".", ""));
  }

  private Stream<LabKind> kinds() {
    return wanted == LabKind.AUTO
        ? Stream.of(LabKind.CONTAINERS, LabKind.EMBEDDED)
        : Stream.of(wanted);
  }

  private boolean can(LabKind kind) {
    return findings.stream().noneMatch(finding -> finding.stops().contains(kind));
  }

  private String reasons(LabKind kind) {
    return findings.stream()
        .filter(finding -> finding.stops().contains(kind))
        .map(Finding::says)
        .collect(Collectors.joining(" "));
  }

  private static String place(LabKind kind) {
    return switch (kind) {
      case CONTAINERS -> "in containers";
      case EXTERNAL -> "given from outside";
      default -> "embedded";
    };
  }
}
