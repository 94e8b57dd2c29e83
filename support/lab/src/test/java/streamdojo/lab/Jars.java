package streamdojo.lab;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import streamdojo.kit.House;
import streamdojo.kit.process.Jvm;

/**
 * The tests' class path with the build's jars in the place of its folders: only jars get class
 * data.
 */
public final class Jars {
  private static final String MAIN = "streamdojo-lab-1.0-SNAPSHOT.jar";
  private static final String TEST = "streamdojo-lab-1.0-SNAPSHOT-tests.jar";

  private Jars() {}

  /** Starts a JVM as the lab's own ones are started, with the tests' classes too. */
  public static Process start(
      String name, String main, List<String> options, ProcessBuilder builder) throws IOException {
    Jvm jvm = new Jvm(name, classPath(), main, options, House.here().classData());
    Jvm.Command command = jvm.command(List.of());
    Process process = builder.command(command.line()).start();
    process
        .onExit()
        .thenAccept(
            gone -> {
              if (gone.exitValue() == 0) {
                command.ended();
              }
            });
    return process;
  }

  /** In an IDE there may be no jars: then the folders stay. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .map(entry -> entry.endsWith("target/test-classes") ? jar(entry, TEST) : entry)
        .map(entry -> entry.endsWith("lab/target/classes") ? jar(entry, MAIN) : entry)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path jar(Path folder, String name) {
    Path jar = folder.resolveSibling(name);
    return Files.exists(jar) ? jar : folder;
  }
}
