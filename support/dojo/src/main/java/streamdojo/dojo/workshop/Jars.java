package streamdojo.dojo.workshop;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The class paths of the kit's programs as they are brought along: each jar once, by its place in
 * the archive. The launcher puts the folder's path before each.
 */
final class Jars {
  private static final String FOLDER = "offline/jars/";

  private final Path built;
  private final Map<String, Path> files = new LinkedHashMap<>();
  private final Map<String, String> classPaths = new LinkedHashMap<>();

  /**
   * @param built where the launcher puts what it has built, a folder a program
   */
  Jars(Path built) {
    this.built = built;
  }

  /**
   * Takes a program's class path.
   *
   * @param program {@code dojo}, {@code lab}, {@code lab-mysql}, {@code direct}
   * @param classPath of this machine
   */
  void add(String program, String classPath) throws IOException {
    List<String> places = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      if (!entry.isBlank()) {
        Path jar = Path.of(entry.strip());
        places.add(jar.startsWith(built) ? own(program, jar) : shared(program, jar));
      }
    }
    classPaths.put(program, String.join(":", places));
  }

  /** The jars by their places in the archive. */
  Map<String, Path> files() {
    return files;
  }

  /** By program, places set apart by {@code :}. */
  Map<String, String> classPaths() {
    return classPaths;
  }

  /** With the whole folder: a jar may name others beside it, and no class path does. */
  private String own(String program, Path jar) throws IOException {
    Path folder = built.resolve(built.relativize(jar).getName(0));
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .sorted()
          .forEach(file -> files.put(place(program, folder, file), file));
    }
    return place(program, folder, jar);
  }

  private static String place(String program, Path folder, Path file) {
    String within = folder.relativize(file).toString().replace(File.separatorChar, '/');
    return FOLDER + program + "/" + within;
  }

  /** Another jar of the same name gets a folder of its own. */
  private String shared(String program, Path jar) {
    String folder = FOLDER;
    for (int number = 1; ; number++) {
      String place = folder + jar.getFileName();
      Path taken = files.putIfAbsent(place, jar);
      if (taken == null || taken.equals(jar)) {
        return place;
      }
      folder = FOLDER + "other-" + program + "-" + number + "/";
    }
  }
}
