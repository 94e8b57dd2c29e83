package streamdojo.dojo.learner;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.Trouble;

/**
 * A kata's page, taken apart.
 *
 * @param title what the kata is about: {@code which type a human is}
 * @param minutes how long it takes, as the page says; empty if it doesn't
 * @param claim the paragraph that says what it is good for, without its heading
 * @param hints from mild to strong
 * @param afterSolving the discussion
 */
public record Page(
    String title, String minutes, String claim, List<Hint> hints, String afterSolving) {
  private static final Pattern HINT =
      Pattern.compile("<details><summary>(.*?)</summary>(.*?)</details>", Pattern.DOTALL);
  private static final Pattern MINUTES = Pattern.compile("(?m)^(\\d+) minutes");
  private static final Pattern CLAIM =
      Pattern.compile("\\*\\*The claim\\.\\*\\* (.*?)\\n\\n", Pattern.DOTALL);

  /** A hint: its heading, which gives nothing away, and its text. */
  public record Hint(String heading, String text) {}

  /**
   * Reads a kata's page.
   *
   * @throws Trouble if it is missing
   */
  public static Page of(Kata kata) {
    try {
      return parse(Files.readString(kata.page()));
    } catch (IOException missing) {
      throw new Trouble(
          "The page " + kata.page() + " can't be read.",
          "'git checkout' brings back a file of the kit that was deleted.",
          missing);
    }
  }

  /** Takes a page's text apart; what it hasn't is empty. */
  static Page parse(String read) {
    String text = read.replace("\r\n", "\n");
    List<Hint> hints = new ArrayList<>();
    Matcher hint = HINT.matcher(section(text, "Hints"));
    while (hint.find()) {
      hints.add(new Hint(hint.group(1).strip(), hint.group(2).strip()));
    }
    String first = text.lines().findFirst().orElse("");
    return new Page(
        first.replaceFirst("^# [^:]*:?\\s*", ""),
        found(MINUTES, text),
        found(CLAIM, text),
        hints,
        section(text, "After solving"));
  }

  private static String section(String text, String heading) {
    int begin = text.indexOf("\n## " + heading + "\n");
    return begin < 0
        ? ""
        : text.substring(begin + 1).replaceFirst("^.*\n", "").split("\n## ", 2)[0].strip();
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }
}
