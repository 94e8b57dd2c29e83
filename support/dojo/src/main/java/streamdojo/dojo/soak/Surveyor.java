package streamdojo.dojo.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import streamdojo.kit.House;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;

/**
 * Takes the footprint of a lab, by the system's own lists of what a process has. On Linux only.
 *
 * @param house whose temporary folders belong to it
 * @param lab the servers
 * @param home the lab's folder
 */
record Surveyor(House house, Lab lab, Path home) {
  private static final Path PROCESSES = Path.of("/proc");
  private static final Pattern USED =
      Pattern.compile("(?m)^\\s*(?!Metaspace|class space)\\S.*?\\bused (\\d+)K");
  private static final int KB_A_MB = 1024;

  /**
   * Takes it, once what servers delete later is deleted.
   *
   * @throws Trouble if this system can't tell
   */
  Footprint take() {
    if (!Files.isDirectory(PROCESSES.resolve("self/fd"))) {
      throw new Trouble(
          "This system has no " + PROCESSES + " to count handles in.", "Look for leaks on Linux.");
    }
    Limits.REMOVED_LATER.await("Kafka to delete its topics' files").until(this::settled);
    Map<String, Long> counts = new LinkedHashMap<>();
    ProcessHandle own = ProcessHandle.current();
    counts.put("processes", own.descendants().count());
    of(counts, "dojo", own.pid());
    for (Server server : lab.servers().values()) {
      // One that isn't ours has no process here.
      if (server.pid() != 0) {
        of(counts, server.name(), server.pid());
      }
    }
    counts.put("temporary folders", temporary());
    counts.putAll(new Held(lab).counts());
    return new Footprint(counts);
  }

  private boolean settled() {
    return list(home.resolve("kafka")).stream()
        .noneMatch(one -> one.toString().endsWith("-delete"));
  }

  private void of(Map<String, Long> counts, String name, long pid) {
    counts.put(name + " " + Footprint.THREADS, (long) list(process(pid, "task")).size());
    counts.put(name + " " + Footprint.HANDLES, (long) list(process(pid, "fd")).size());
    counts.put(name + " " + Footprint.HEAP, heap(pid));
  }

  /** After two collections: what is still to be finalised, and all it holds, outlives the first. */
  private static long heap(long pid) {
    List.of("GC.run", "GC.run_finalization", "GC.run").forEach(what -> command(pid, what));
    Matcher used = USED.matcher(command(pid, "GC.heap_info"));
    long all = 0;
    while (used.find()) {
      all += Long.parseLong(used.group(1));
    }
    return all / KB_A_MB;
  }

  private static String command(long pid, String what) {
    Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process process =
          new ProcessBuilder(program.toString(), String.valueOf(pid), what)
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new Trouble("jcmd of process " + pid + " says: " + said.strip(), "Is it alive?");
      }
      return said;
    } catch (IOException without) {
      throw new Trouble(
          "jcmd can't be started: " + without.getMessage(), "Take a JDK, not a JRE.", without);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new Trouble("jcmd was broken off.", "Start the soak again.", hurried);
    }
  }

  private long temporary() {
    long servers = list(home.resolve("tmp")).stream().mapToLong(one -> list(one).size()).sum();
    return servers + list(house.state().resolve("tmp")).size();
  }

  private static Path process(long pid, String what) {
    return PROCESSES.resolve(String.valueOf(pid)).resolve(what);
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    } catch (IOException goneMeanwhile) {
      return List.of();
    }
  }
}
