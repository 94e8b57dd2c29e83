package streamdojo.dojo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import streamdojo.dojo.Built;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.soak.GateAgain;
import streamdojo.kit.Folders;
import streamdojo.kit.House;

/**
 * A house of files with one kata, as small as the gate lets through. Each test spoils it in one
 * place. Its steps are the real ones; its kata has the real interface, and needs no server.
 */
final class LittleHouse {
  static final String PAGE = "katas/shadow-1-rule/README.md";
  static final String LEARNERS = "katas/shadow-1-rule/Shadow1Rule.java";
  static final String REFERENCE = "solutions/shadow-1-rule/Shadow1Rule.java";
  static final String FEATURE = "features/little.feature";
  static final String CLAIMS = "features/claims.csv";
  static final String REJECTIONS = "features/rejections.csv";
  static final String IMPOSTORS = "features/impostors/shadow-1-rule/";

  private final Path root;
  private final Path[] besides;

  private LittleHouse(Path root, Path... besides) {
    this.root = root;
    this.besides = besides;
  }

  /**
   * Builds one, in the place of the last one for this test class.
   *
   * @param besides what its judge has on its class path besides the build's jars
   */
  static LittleHouse of(Class<?> test, Path... besides) {
    Path root = Built.target().resolve("little-houses").resolve(test.getSimpleName());
    LittleHouse house = new LittleHouse(root, besides);
    try {
      Folders.delete(root);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    LittleFiles.ALL.forEach(house::write);
    house.write(LEARNERS, Source.stub(house.kata()).text());
    return house;
  }

  /** Puts one text in the place of another, which has to stand in the file. */
  LittleHouse change(String file, String from, String to) {
    String text = read(file);
    assertThat(text).contains(from);
    return write(file, text.replace(from, to));
  }

  LittleHouse write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  LittleHouse delete(String file) {
    assertThat(root.resolve(file).toFile().delete()).isTrue();
    return this;
  }

  /** The gate of this house, strict as in CI. */
  Gate gate() {
    shareClassData();
    Dojo dojo = Built.dojo(house(), besides);
    return new Gate(dojo, Part.whole(dojo.catalogue()), noLab(), 1, true);
  }

  /** The gate of its one kata. */
  KataGate kataGate() {
    shareClassData();
    return new KataGate(Built.dojo(house(), besides), kata(), noLab(), 1);
  }

  /** The same gate, to be run again and again; as lenient as a soak is. */
  GateAgain again() {
    shareClassData();
    Part part = Part.whole(Catalogue.read(house()));
    return new GateAgain(() -> Built.dojo(house(), besides), part, noLab());
  }

  private static LabOnDemand noLab() {
    return new LabOnDemand(Built.labs(), Set.of(), Built::say);
  }

  /** What the gate sees without running anything. */
  Map<String, String> refusals() {
    return Refusals.of(new HouseChecks(Catalogue.read(house()), true).all());
  }

  /** Refused by this check for this reason, and by no other check. */
  void refusedOnly(String check, String sentence) {
    Map<String, String> refusals = refusals();
    assertThat(refusals).containsOnlyKeys(check);
    assertThat(refusals.get(check)).contains(sentence);
  }

  Kata kata() {
    return new Kata("shadow-1-rule", house());
  }

  private House house() {
    return new House(root, root.resolve("cache"));
  }

  /** A judge in a house of its own would first spend a second on class data. */
  private void shareClassData() {
    Path link = house().classData();
    try {
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, Files.createDirectories(Built.classData()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String read(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
