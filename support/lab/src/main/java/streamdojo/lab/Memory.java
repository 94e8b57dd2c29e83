package streamdojo.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process holds, with those that it has started. */
final class Memory {
  private static final String RESIDENT = "VmRSS:";

  private Memory() {}

  /** Returns the resident memory in bytes; 0 where the system doesn't tell. */
  static long of(long pid) {
    return ProcessHandle.of(pid)
        .map(process -> Stream.concat(Stream.of(process), process.descendants()))
        .orElse(Stream.empty())
        .mapToLong(process -> ofOne(process.pid()))
        .sum();
  }

  private static long ofOne(long pid) {
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
