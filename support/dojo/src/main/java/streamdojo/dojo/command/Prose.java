package streamdojo.dojo.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A page's text on the screen, whose lines are shorter than the page's. */
final class Prose {
  private static final int WIDTH = 76;
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]+\\)");

  private Prose() {}

  /** The text in lines of 76 characters; code, tables and lists stay as they are. */
  static String of(String page) {
    List<String> blocks = new ArrayList<>();
    boolean code = false;
    for (String block : page.strip().split("\n\n")) {
      boolean fences = block.split("```", -1).length % 2 == 0;
      boolean plain = !code && !block.contains("```") && !block.matches("(?s)([|] |- |  ).*");
      blocks.add(plain ? words(block) : block);
      code ^= fences;
    }
    return String.join("\n\n", blocks);
  }

  /** Without marks that only a page has: links, and stars around what begins a paragraph. */
  private static String words(String block) {
    String text = LINK.matcher(block).replaceAll("$1").replaceFirst("^\\*([^*]+)\\*", "$1");
    return Screen.wrapped("", text, WIDTH);
  }
}
