import streamdojo.kit.kata.ShadowRule;

/** Takes 0 for a multiple of nothing. */
public class ZeroIncompatible implements ShadowRule {
  @Override
  public String typeOf(int rating) {
    if (rating == 0) {
      return "Incompatible";
    }
    if (rating % 15 == 0) {
      return "ShaDow";
    }
    if (rating % 3 == 0) {
      return "Sha";
    }
    return rating % 5 == 0 ? "Dow" : "Incompatible";
  }
}
