package streamdojo.dojo.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.judge.Judge;

/**
 * Memory that a lab could have.
 *
 * @param megabytes that are available, or all there are where the system doesn't tell
 * @param others what the servers take that come when they are wanted, in megabytes
 */
record Memory(long megabytes, long others) {
  /** What ShaDow's servers held together, embedded: the table of {@code ./dojo lab status}. */
  static final long SERVERS_MB = 450;

  private static final String AVAILABLE = "MemAvailable:";

  static Memory look(List<OnDemand> others) {
    // In a container this is the container's limit.
    long all =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    long available = Long.MAX_VALUE;
    try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
      available =
          lines
              .filter(line -> line.startsWith(AVAILABLE))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
              .findFirst()
              .orElse(Long.MAX_VALUE);
    } catch (IOException notLinux) {
      // All there is has to do.
    }
    return new Memory(
        Math.min(all, available) >> 20,
        others.stream()
            .filter(one -> one.room() != OnDemand.Room.NOT_BROUGHT)
            .mapToLong(OnDemand::resident)
            .sum());
  }

  Finding finding() {
    long one = SERVERS_MB + Judge.HEAP_MB;
    long most = Dojo.LABS_AT_ONCE * one;
    String says =
        "%d MB available; a lab with its judge takes %d MB, ./dojo prove up to %d MB, servers on demand %d MB more"
            .formatted(megabytes, one, most, others);
    if (megabytes >= most + others) {
      return Finding.fine("memory", says);
    }
    return megabytes >= one
        ? Finding.remark("memory", says + ".", "Close something before you prove everything.")
        : Finding.wrong(
            "memory", Finding.BOTH, says + ".", "Close something, or give the machine more.");
  }
}
