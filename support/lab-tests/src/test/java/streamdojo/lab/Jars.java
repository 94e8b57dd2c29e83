package streamdojo.lab;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import streamdojo.kit.House;
import streamdojo.kit.process.Jvm;

/** The lab's class path, with and without the tests, of the build's jars. */
public final class Jars {
  private static final String MAIN = "streamdojo-lab-1.0-SNAPSHOT.jar";
  private static final String TESTS =
      "support/lab-tests/target/streamdojo-lab-tests-1.0-SNAPSHOT-tests.jar";

  private Jars() {}

  /** Starts a JVM as the lab's own ones are started, with the tests' classes too. */
  public static Process start(
      String name, String main, List<String> options, ProcessBuilder builder) throws IOException {
    return start(name, main, options, List.of(), builder);
  }

  /** The same with arguments. */
  public static Process start(
      String name,
      String main,
      List<String> options,
      List<String> arguments,
      ProcessBuilder builder)
      throws IOException {
    Jvm jvm = new Jvm(name, classPath(), main, options, null);
    return builder.command(jvm.command(arguments).line()).start();
  }

  /**
   * The tests' jar, the lab's, and what the lab's process has besides: other rooms' tests start
   * labs too. In an IDE there may be no jars: then the folders do.
   */
  static String classPath() throws IOException {
    return lab()
        .map(lab -> House.here().root().resolve(TESTS) + File.pathSeparator + lab)
        .orElse(System.getProperty("java.class.path"));
  }

  /** What a lab's process has, as this build has made it; none if there are no jars. */
  static Optional<String> lab() throws IOException {
    Path target = House.here().root().resolve("support/lab/target");
    Path rest = target.resolve("classpath");
    if (!Files.exists(rest)) {
      return Optional.empty();
    }
    return Optional.of(target.resolve(MAIN) + File.pathSeparator + Files.readString(rest).strip());
  }
}
