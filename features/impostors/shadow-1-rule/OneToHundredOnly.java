import streamdojo.kit.kata.ShadowRule;

/** Believes the document that ratings are from 1 to 100; the code knows no such bound. */
public class OneToHundredOnly implements ShadowRule {
  @Override
  public String typeOf(int rating) {
    if (rating > 100) {
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
