package streamdojo.lab.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the reason out of what npm printed.
 *
 * <p>That is the first line that is a sentence: before it stand details of a word each, after it
 * stack frames and the same advice on proxies for every error.
 */
final class NpmLog {
  /** {@code npm error text}, and {@code npm ERR! text} of older versions. */
  private static final Pattern PREFIX = Pattern.compile("npm (?:error|ERR!) ?");

  private static final Pattern DETAIL =
      Pattern.compile("(?:code|errno|syscall|path|dest|address|port|type|method|host) .*");

  private NpmLog() {}

  /** Returns npm's error code and reason, without a full stop. */
  static String reason(Path log) throws IOException {
    // Not Files.readAllLines: a byte that is no UTF-8 must not hide the reason.
    List<String> lines =
        new String(Files.readAllBytes(log), UTF_8)
            .lines()
            .filter(line -> PREFIX.matcher(line).lookingAt())
            .map(line -> PREFIX.matcher(line).replaceFirst("").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    String code =
        lines.stream()
            .filter(line -> line.startsWith("code "))
            .map(line -> line.substring("code ".length()) + ", ")
            .findFirst()
            .orElse("");
    String text =
        lines.stream()
            .filter(line -> !DETAIL.matcher(line).matches())
            .findFirst()
            .orElse("it gave no reason");
    return code + (text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
  }
}
