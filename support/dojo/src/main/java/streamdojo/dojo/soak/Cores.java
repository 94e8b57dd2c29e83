package streamdojo.dojo.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import streamdojo.kit.Trouble;
import streamdojo.kit.process.Programs;

/** Some of this machine's processors for this process and for all that it starts from now on. */
public final class Cores {
  private static final String PROGRAM = "taskset";

  private Cores() {}

  /**
   * From now on there are as many and no more.
   *
   * @throws Trouble if there are fewer, or if this system can't be told
   */
  public static void keepTo(int cores) {
    String own = String.valueOf(ProcessHandle.current().pid());
    // pid 7's current affinity list: 0,2-5
    List<String> all = numbers(ask("-p", "-c", own).replaceFirst("(?s)^.*:", "").strip());
    if (cores < 1 || cores > all.size()) {
      throw new Trouble(
          "There are no " + cores + " processors for this process.",
          "Take --cores 1 to " + all.size() + ".");
    }
    ask("-a", "-p", "-c", String.join(",", all.subList(0, cores)), own);
  }

  /** Each processor of a list of ranges: {@code 0,2-5}. */
  static List<String> numbers(String ranges) {
    return Stream.of(ranges.split(","))
        .map(range -> Arrays.stream(range.split("-")).mapToInt(Integer::parseInt).toArray())
        .flatMapToInt(range -> IntStream.rangeClosed(range[0], range[range.length - 1]))
        .mapToObj(String::valueOf)
        .collect(Collectors.toList());
  }

  private static String ask(String... arguments) {
    Path program =
        Programs.find(PROGRAM)
            .orElseThrow(
                () ->
                    new Trouble(
                        PROGRAM + " is missing, which keeps a process to some processors.",
                        "On Debian it is in the package util-linux; or soak without --cores."));
    try {
      Process process =
          new ProcessBuilder(
                  Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new Trouble(PROGRAM + " refused: " + said.strip(), "Soak without --cores.");
      }
      return said;
    } catch (IOException failed) {
      throw new Trouble(PROGRAM + " can't be started: " + failed, "Soak without --cores.", failed);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new Trouble(PROGRAM + " was broken off.", "Start the soak again.", hurried);
    }
  }
}
