package streamdojo.dojo.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.gate.Gate;
import streamdojo.dojo.gate.LittleFiles;
import streamdojo.dojo.gate.Part;
import streamdojo.dojo.gate.Refusals;
import streamdojo.kit.House;

/**
 * A little house in which katas are made. Not a copy of this clone: somebody may be in the middle
 * of a kata there, and wants to hear what the gate says of it.
 */
final class NewHouse {
  private static final List<String> POMS = List.of("katas/pom.xml", "solutions/pom.xml");

  private final House house;

  NewHouse(Path root) {
    this.house = new House(root, root.resolve("cache"));
    LittleFiles.ALL.forEach(this::write);
    deriveStub("shadow-1-rule");
    POMS.forEach(pom -> write(pom, read(House.here().root().resolve(pom))));
  }

  NewKata kata(String id, String claim, boolean sql) {
    return new NewKata(house, id, claim, sql);
  }

  /** What the gate says of it without running anything. */
  Map<String, String> refusals() {
    Dojo dojo = new Dojo(house, Catalogue.read(house), null, null);
    try (Gate gate = new Gate(dojo, Part.whole(dojo.catalogue()), null, 1, true)) {
      return Refusals.of(gate.house());
    }
  }

  String read(String file) {
    return read(path(file));
  }

  void write(String file, String text) {
    try {
      Files.createDirectories(path(file).getParent());
      Files.writeString(path(file), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** As {@code ./dojo stubs} does. */
  void deriveStub(String id) {
    Kata kata = new Kata(id, house);
    write(house.root().relativize(kata.learners()).toString(), Source.stub(kata).text());
  }

  Path path(String file) {
    return house.root().resolve(file);
  }

  /** All texts by file. */
  Map<String, String> texts() {
    try (Stream<Path> files = Files.walk(house.root())) {
      Map<String, String> texts = new TreeMap<>();
      files
          .filter(Files::isRegularFile)
          .map(file -> house.root().relativize(file).toString())
          .forEach(file -> texts.put(file, read(file)));
      return texts;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
