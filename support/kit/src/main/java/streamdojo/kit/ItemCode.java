package streamdojo.kit;

import java.util.random.RandomGenerator;

/** The codes of what the documents' shops sell: EAN-8. */
public final class ItemCode {
  private ItemCode() {}

  /** Draws one: seven digits and one that makes their weighted sum, 3 1 3 1 …, a multiple of 10. */
  public static String draw(RandomGenerator random) {
    int digits = random.nextInt(10_000_000);
    int sum = 0;
    int weight = 3;
    for (int rest = digits; rest > 0; rest /= 10) {
      sum += rest % 10 * weight;
      weight = 4 - weight;
    }
    // Millions are drawn: ten million in front, and its one taken off again, fills up with zeros.
    return ("" + (10_000_000 + digits)).substring(1) + (10 - sum % 10) % 10;
  }
}
