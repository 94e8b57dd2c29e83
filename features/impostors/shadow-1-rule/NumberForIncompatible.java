import streamdojo.kit.kata.ShadowRule;

/** Says the number itself instead of Incompatible, as the original's stand-alone program does. */
public class NumberForIncompatible implements ShadowRule {
  @Override
  public String typeOf(int rating) {
    if (rating % 15 == 0) {
      return "ShaDow";
    }
    if (rating % 3 == 0) {
      return "Sha";
    }
    return rating % 5 == 0 ? "Dow" : String.valueOf(rating);
  }
}
