package streamdojo.dojo.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.dojo.doctor.DoctorLine;

/**
 * The machines of a room.
 *
 * @param machines by name; of one that is there twice, what was said last
 * @param others lines that {@code ./dojo doctor --line} didn't make
 */
record Room(List<DoctorLine> machines, List<String> others) {
  /** Reads lines; empty ones count for nothing. */
  static Room of(List<String> lines) {
    Map<String, DoctorLine> machines = new TreeMap<>();
    List<String> others = new ArrayList<>();
    for (String line : lines) {
      DoctorLine.parse(line)
          .ifPresentOrElse(
              machine -> machines.put(machine.host(), machine),
              () -> {
                if (!line.isBlank()) {
                  others.add(line.strip());
                }
              });
    }
    return new Room(List.copyOf(machines.values()), List.copyOf(others));
  }

  /** Whether the kit runs on all machines that said something, and each line was understood. */
  boolean ready() {
    return others.isEmpty() && machines.stream().allMatch(DoctorLine::runs);
  }

  /** A line a machine. */
  String table() {
    int widest = machines.stream().mapToInt(machine -> machine.host().length()).max().orElse(0);
    String row = "%s %-" + Math.max(widest, "MACHINE".length()) + "s  %-23s %s%n";
    StringBuilder text = new StringBuilder(row.formatted(" ", "MACHINE", "SERVERS", "MISSING"));
    for (DoctorLine one : machines) {
      String sign = one.runs() ? "✔" : "✘";
      text.append(row.formatted(sign, one.host(), one.can(), one.missing()));
    }
    long run = machines.stream().filter(DoctorLine::runs).count();
    return text + "%n%d of %d machines can run the kit.%n".formatted(run, machines.size());
  }
}
