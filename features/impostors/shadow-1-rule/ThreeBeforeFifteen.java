import streamdojo.kit.kata.ShadowRule;

/** Asks for 3 before 15, so that nobody is ever ShaDow. */
public class ThreeBeforeFifteen implements ShadowRule {
  @Override
  public String typeOf(int rating) {
    if (rating % 3 == 0) {
      return "Sha";
    }
    if (rating % 5 == 0) {
      return "Dow";
    }
    return rating % 15 == 0 ? "ShaDow" : "Incompatible";
  }
}
