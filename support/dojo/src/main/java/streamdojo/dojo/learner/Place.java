package streamdojo.dojo.learner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.House;

/**
 * A kata on the map.
 *
 * @param kata which
 * @param document the name of the document that it belongs to: {@code ShaDow}
 * @param standing how far the learner is with it
 */
public record Place(Kata kata, String document, Standing standing) {
  private static final String FEATURE = "Feature: ";

  /** All of them, in the order of the course. */
  public static List<Place> all(House house, Map<String, KataProgress> progress) {
    List<Place> places = new ArrayList<>();
    for (Kata kata : Course.of(house).katas()) {
      KataProgress known = progress.getOrDefault(kata.id(), KataProgress.NONE);
      places.add(new Place(kata, document(house, kata), Standing.of(kata, known)));
    }
    return places;
  }

  /** The one to go on with: the first that isn't solved; empty if all are. */
  public static Optional<Place> next(List<Place> places) {
    return places.stream().filter(place -> place.standing() != Standing.SOLVED).findFirst();
  }

  /** The feature's name stands in the first line; the rest needs a parser, and time. */
  private static String document(House house, Kata kata) {
    String prefix = kata.id().replaceFirst("-.*", "");
    Path file = house.root().resolve("features").resolve(prefix + ".feature");
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(FEATURE))
          .map(line -> line.substring(FEATURE.length()).strip())
          .findFirst()
          .orElse(prefix);
    } catch (IOException | UncheckedIOException missing) {
      return prefix;
    }
  }
}
