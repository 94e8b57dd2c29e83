package streamdojo.dojo.answer;

import java.util.ArrayList;
import java.util.List;
import streamdojo.kit.Trouble;

/**
 * Derives an impostor from the reference: says in a few lines what is wrong with it, and can't
 * drift away from the reference unnoticed.
 *
 * <p>The text begins with a sentence. Then come blocks: lines of the reference behind {@code -},
 * which have to stand there once, and what stands in their place behind {@code +}. White space at
 * the ends of lines doesn't count.
 */
final class Impostor {
  /** A block of a diff. */
  private record Block(List<String> out, List<String> in) {}

  private Impostor() {}

  /**
   * Returns the text of the impostor.
   *
   * @param name of the impostor, for messages
   * @throws Trouble if there is no block, or one whose lines don't stand in the reference once
   */
  static String of(String name, String reference, String diff) {
    List<Block> blocks = blocks(diff);
    if (blocks.isEmpty()) {
      throw trouble(name, "it changes nothing");
    }
    List<String> lines = new ArrayList<>(reference.lines().toList());
    for (Block block : blocks) {
      replace(name, lines, block);
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<Block> blocks(String diff) {
    List<Block> blocks = new ArrayList<>();
    Block open = null;
    for (String line : diff.lines().toList()) {
      if (line.startsWith("-")) {
        if (open == null || !open.in().isEmpty()) {
          open = new Block(new ArrayList<>(), new ArrayList<>());
          blocks.add(open);
        }
        open.out().add(line.substring(1).strip());
      } else if (line.startsWith("+") && open != null) {
        open.in().add(line.substring(1).strip());
      } else {
        open = null;
      }
    }
    return blocks;
  }

  private static void replace(String name, List<String> lines, Block block) {
    List<String> stripped = lines.stream().map(String::strip).toList();
    int at = -1;
    for (int i = 0; i + block.out().size() <= lines.size(); i++) {
      if (stripped.subList(i, i + block.out().size()).equals(block.out())) {
        if (at >= 0) {
          throw trouble(name, "'" + block.out().get(0) + "' stands in the reference twice");
        }
        at = i;
      }
    }
    if (at < 0) {
      throw trouble(name, "'" + block.out().get(0) + "' does not stand in the reference");
    }
    String first = lines.get(at);
    String indent = first.substring(0, first.length() - first.stripLeading().length());
    lines.subList(at, at + block.out().size()).clear();
    lines.addAll(at, block.in().stream().map(line -> indent + line).toList());
  }

  private static Trouble trouble(String name, String wrong) {
    return new Trouble(
        "The impostor " + name + " can't be derived from the reference: " + wrong + ".",
        "Mend its diff in features/impostors.");
  }
}
