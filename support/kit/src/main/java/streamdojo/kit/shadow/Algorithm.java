package streamdojo.kit.shadow;

import java.io.PrintStream;
import streamdojo.kit.kata.ShadowRule;

/** "The algorithm alone" of document 003: the type of every human rated 1 to 1337, no servers. */
public final class Algorithm {
  /** The highest rating that the document's stand-alone program prints. */
  public static final int HIGHEST = 1337;

  private final ShadowRule rule;

  /**
   * @param rule which type a human is
   */
  public Algorithm(ShadowRule rule) {
    this.rule = rule;
  }

  /** Prints a line a human, rating and type with a blank between: {@code 15 ShaDow}. */
  public void print(PrintStream out) {
    for (int rating = 1; rating <= HIGHEST; rating++) {
      out.println(rating + " " + rule.typeOf(rating));
    }
  }
}
