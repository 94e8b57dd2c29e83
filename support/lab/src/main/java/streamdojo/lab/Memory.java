package streamdojo.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process holds. */
final class Memory {
  private static final String RESIDENT = "VmRSS:";

  private Memory() {}

  /** Returns the resident memory in bytes; 0 where the system doesn't tell. */
  static long of(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith(RESIDENT))
          .map(line -> line.substring(RESIDENT.length()).trim().split("\\s+")[0])
          .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException unknown) {
      return 0;
    }
  }
}
