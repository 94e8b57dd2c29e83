package streamdojo.dojo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import streamdojo.kit.Folders;
import streamdojo.kit.House;

/** What is measured in a fresh clone of what is committed. */
final class Clones {
  private static final double FIRST_SECONDS = 90;
  private static final double FIRST_MEGABYTES = 80;
  private static final double VERIFY_SECONDS = 60;
  private static final double MEGABYTE = 1e6;

  private Clones() {}

  /** The first kata, with a Maven repository that is empty. */
  static Benchmark firstKata(House house) {
    return new Fresh("first-kata", 3, runs -> firstKata(house, runs));
  }

  /** The whole gate, with warm caches. */
  static Benchmark verify(House house) {
    return new Fresh("verify", 3, runs -> verify(house, runs));
  }

  /** A kata as Maven's own test, which is what a save in the watch spares. */
  static Benchmark mvnKata(House house) {
    return new Fresh("mvn-kata", 3, runs -> mvnKata(house, runs));
  }

  private record Fresh(String name, int runs, Function<Integer, List<Series>> series)
      implements Benchmark {
    @Override
    public List<Series> measure(int runs) {
      return series.apply(runs);
    }
  }

  private static List<Series> firstKata(House house, int runs) {
    double[] seconds = new double[runs];
    double[] megabytes = new double[runs];
    for (int run = 0; run < runs; run++) {
      Path clone = clone(house);
      Path repository = clone.resolve(".dojo/repository");
      Map<String, String> empty = Map.of("MAVEN_OPTS", "-Dmaven.repo.local=" + repository);
      // Red is what it has to be: the stub is not solved yet.
      seconds[run] =
          new Command(clone, empty).seconds(1, List.of("./dojo", "check", "shadow-1-rule"));
      megabytes[run] = size(repository) / MEGABYTE;
      delete(clone);
    }
    return List.of(
        new Series(
            "first kata, fresh clone, empty repository", "s", Goal.atMost(FIRST_SECONDS), seconds),
        new Series("fetched for it", "MB", Goal.atMost(FIRST_MEGABYTES), megabytes));
  }

  private static List<Series> verify(House house, int runs) {
    double[] seconds = new double[runs];
    Path clone = clone(house);
    List<String> line = List.of("mvn", "-q", "-B", "-ntp", "verify");
    new Command(clone, Map.of()).seconds(0, line);
    for (int run = 0; run < runs; run++) {
      seconds[run] = new Command(clone, Map.of()).seconds(0, line);
    }
    delete(clone);
    return List.of(new Series("mvn verify, warm", "s", Goal.atMost(VERIFY_SECONDS), seconds));
  }

  private static List<Series> mvnKata(House house, int runs) {
    Path clone = clone(house);
    Command command = new Command(clone, Map.of());
    List<String> line =
        List.of(
            "mvn",
            "-q",
            "-B",
            "-ntp",
            "-pl",
            "katas",
            "-am",
            "test",
            "-Dtest=Katas#shadow_1_rule",
            "-Dsurefire.failIfNoSpecifiedTests=false");
    // Red is what it has to be: the stub is not solved yet.
    command.seconds(1, line);
    double[] seconds = DoubleStream.generate(() -> command.seconds(1, line)).limit(runs).toArray();
    delete(clone);
    return List.of(new Series("shadow-1-rule by mvn test", "s", Goal.NONE, seconds));
  }

  private static Path clone(House house) {
    try {
      Files.createDirectories(house.state());
      Path clone = Files.createTempDirectory(house.state(), "clone-");
      new Command(house.root(), Map.of())
          .seconds(0, List.of("git", "clone", "-q", house.root().toString(), clone.toString()));
      return clone;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
