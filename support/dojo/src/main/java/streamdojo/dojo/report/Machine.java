package streamdojo.dojo.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a run ran on: figures mean little without it. */
public final class Machine {
  private Machine() {}

  /** Name and value: Java, system, processors, memory. */
  public static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Java", System.getProperty("java.vm.version"));
    facts.put("System", system());
    facts.put("Processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    facts.put("Memory", memory());
    return facts;
  }

  /** The system with its version, and the processor. */
  public static String system() {
    String name = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    try {
      return Files.readAllLines(Path.of("/etc/os-release")).stream()
          .filter(line -> line.startsWith("PRETTY_NAME="))
          .map(line -> line.replaceAll("PRETTY_NAME=|\"", "") + ", " + name)
          .findFirst()
          .orElse(name);
    } catch (IOException notLinux) {
      return name;
    }
  }

  private static String memory() {
    try {
      return Files.readAllLines(Path.of("/proc/meminfo")).stream()
          .filter(line -> line.startsWith("MemTotal:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 / 1024 + " GiB")
          .findFirst()
          .orElse("unknown");
    } catch (IOException notLinux) {
      return "unknown";
    }
  }
}
