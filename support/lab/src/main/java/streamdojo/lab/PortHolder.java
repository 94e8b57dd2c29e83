package streamdojo.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out who listens on a port, to name it to the user. On Linux, and among the processes that
 * the user may look into; elsewhere nobody is found.
 */
final class PortHolder {
  private static final String LISTENING = "0A";

  private PortHolder() {}

  /** Returns for example {@code process 4711 (nginx)}. */
  static Optional<String> of(int port) {
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .flatMap(table -> lines(Path.of(table)).stream())
        .map(line -> line.trim().split("\\s+"))
        .filter(f -> f.length > 9 && f[3].equals(LISTENING) && portOf(f[1]) == port)
        .flatMap(f -> holderOf("socket:[" + f[9] + "]").stream())
        .findFirst();
  }

  private static int portOf(String address) {
    int colon = address.lastIndexOf(':');
    return colon < 0 ? -1 : Integer.parseInt(address.substring(colon + 1), 16);
  }

  private static Optional<String> holderOf(String socket) {
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process.pid(), socket))
        .map(process -> "process " + process.pid() + name(process.pid()))
        .findFirst();
  }

  private static boolean holds(long pid, String socket) {
    try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return files.anyMatch(file -> socket.equals(target(file)));
    } catch (IOException | RuntimeException notOurs) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException gone) {
      return "";
    }
  }

  private static String name(long pid) {
    return lines(Path.of("/proc/" + pid + "/comm")).stream()
        .findFirst()
        .map(name -> " (" + name + ")")
        .orElse("");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException none) {
      return List.of();
    }
  }
}
