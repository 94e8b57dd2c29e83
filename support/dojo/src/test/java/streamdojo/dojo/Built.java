package streamdojo.dojo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.House;

/** The dojo and the lab as this build has just made them. */
public final class Built {
  private static final House HOUSE = House.here();
  private static final DirectEngine DIRECT = new DirectEngine(() -> classPath("direct"));

  private Built() {}

  /** Where the build puts what it made of this room. */
  public static Path target() {
    return HOUSE.root().resolve("support/dojo/target");
  }

  /**
   * The dojo on the jars of this build.
   *
   * @param many whether many answers are to be judged in a row
   */
  public static Dojo dojo(boolean many) {
    return Dojo.of(HOUSE, classPath("dojo"), DIRECT, many);
  }

  /**
   * A dojo on the jars of this build, in another house.
   *
   * @param more what the judge has on its class path besides
   */
  public static Dojo dojo(House house, Path... more) {
    StringBuilder path = new StringBuilder(classPath("dojo"));
    for (Path entry : more) {
      path.append(File.pathSeparator).append(entry);
    }
    return Dojo.of(house, path.toString(), DIRECT, true);
  }

  /** The direct query's room. */
  public static DirectEngine direct() {
    return DIRECT;
  }

  /** The class data of this clone, which let a judge start in half the time. */
  public static Path classData() {
    return HOUSE.classData();
  }

  /** Labs on the jars of this build. */
  public static Labs labs() {
    return labs(HOUSE);
  }

  /** The same in another house. */
  public static Labs labs(House house) {
    String launcher = HOUSE.root().resolve("dojo").toString();
    return new Labs(house, () -> classPath("lab"), List.of(launcher, "--built"));
  }

  /** Prints a line into the build's output. */
  public static void say(String line) {
    System.out.println(line);
  }

  private static String classPath(String room) {
    Path target = HOUSE.root().resolve("support").resolve(room).resolve("target");
    try {
      return target.resolve("streamdojo-" + room + "-1.0-SNAPSHOT.jar")
          + File.pathSeparator
          + Files.readString(target.resolve("classpath")).strip();
    } catch (IOException unbuilt) {
      throw new UncheckedIOException("Run 'mvn verify' from the clone's root", unbuilt);
    }
  }
}
