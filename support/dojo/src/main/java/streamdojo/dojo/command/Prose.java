package streamdojo.dojo.command;

import java.util.ArrayList;
import java.util.List;

/** A page's text on the screen, whose lines are shorter than the page's. */
final class Prose {
  private static final int WIDTH = 76;

  private Prose() {}

  /** The text in lines of 76 characters; code, tables and lists stay as they are. */
  static String of(String page) {
    List<String> blocks = new ArrayList<>();
    boolean code = false;
    for (String block : page.strip().split("\n\n")) {
      boolean fences = block.split("```", -1).length % 2 == 0;
      boolean plain = !code && !block.contains("```") && !block.matches("(?s)([|] |- |  ).*");
      blocks.add(plain ? Screen.wrapped("", block, WIDTH) : block);
      code ^= fences;
    }
    return String.join("\n\n", blocks);
  }
}
