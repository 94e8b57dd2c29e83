package streamdojo.dojo.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.kit.Limits;
import streamdojo.kit.process.Programs;

/**
 * A program that the kit starts.
 *
 * @param command its name on the PATH
 * @param file where it is; null if it isn't there
 * @param version that it says; empty if it says none, and then it doesn't work
 */
record Tool(String command, Path file, String version) {
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

  /** A busy machine takes seconds to start Maven. */
  private static final long LIMIT_SECONDS = Math.round(15 * Limits.patience());

  /** Finds it and asks for its version. */
  static Tool look(String command) {
    Optional<Path> file = Programs.find(command);
    return new Tool(command, file.orElse(null), file.map(Tool::ask).orElse(""));
  }

  boolean works() {
    return !version.isEmpty();
  }

  /** Where it is and which version, or that it isn't, as a sentence. */
  String says() {
    if (works()) {
      return "%s, %s".formatted(version, file);
    }
    return file == null ? command + " is missing." : file + " doesn't work.";
  }

  private static String ask(Path file) {
    try {
      Process process =
          new ProcessBuilder(file.toString(), "--version")
              .redirectInput(new File("/dev/null"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
          return "";
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher version = VERSION.matcher(said);
        return process.exitValue() == 0 && version.find() ? version.group() : "";
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (IOException impossible) {
      return "";
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
