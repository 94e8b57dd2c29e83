import streamdojo.kit.kata.ShadowRule;

/** Thinks that negative numbers have no multiples. */
public class NegativesIncompatible implements ShadowRule {
  @Override
  public String typeOf(int rating) {
    if (rating < 0) {
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
