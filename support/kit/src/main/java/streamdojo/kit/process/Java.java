package streamdojo.kit.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Java on this machine.
 *
 * @param home its folder
 * @param feature its version's first number: 17
 * @param version whole, to tell one from another
 */
public record Java(Path home, int feature, String version) {
  /** What the kit is compiled for. */
  private static final int OLDEST = 17;

  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/lib/jvm"),
          Path.of("/Library/Java/JavaVirtualMachines"),
          Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"));

  /** The one that runs this. */
  public static Java own() {
    return new Java(
        Path.of(System.getProperty("java.home")),
        Runtime.version().feature(),
        System.getProperty("java.vm.version"));
  }

  /**
   * One that is not too new for an engine: the one that runs this, or else the newest of those that
   * lie where systems put them.
   *
   * @param newest feature version that the engine can live with
   */
  public static Optional<Java> upTo(int newest) {
    if (own().feature() <= newest) {
      return Optional.of(own());
    }
    return PLACES.stream()
        .flatMap(Java::in)
        .filter(java -> java.feature() >= OLDEST && java.feature() <= newest)
        .max(Comparator.comparingInt(Java::feature));
  }

  /** The program to start. */
  Path program() {
    return home.resolve("bin").resolve("java");
  }

  private static Stream<Java> in(Path place) {
    List<Java> all = new ArrayList<>();
    if (Files.isDirectory(place)) {
      try (Stream<Path> homes = Files.list(place)) {
        homes.forEach(
            home -> {
              read(home).ifPresent(all::add);
              // As macOS has them.
              read(home.resolve("Contents").resolve("Home")).ifPresent(all::add);
            });
      } catch (IOException closed) {
        // Then there is none for us.
      }
    }
    return all.stream();
  }

  /** By the file that each Java has of itself. */
  private static Optional<Java> read(Path home) {
    Properties said = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("release"))) {
      said.load(in);
      String version = said.getProperty("JAVA_VERSION", "").replace("\"", "");
      int feature = Runtime.Version.parse(version).feature();
      Java java = new Java(home, feature, version);
      return Files.isExecutable(java.program()) ? Optional.of(java) : Optional.empty();
    } catch (IOException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
