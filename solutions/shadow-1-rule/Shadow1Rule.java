import streamdojo.kit.kata.ShadowRule;

/** Which type a human is. */
public class Shadow1Rule implements ShadowRule {
  @Override
  public String typeOf(int rating) {
    // gap: return "Sha", "Dow", "ShaDow" or "Incompatible", as the page says.
    boolean sha = rating % 3 == 0;
    boolean dow = rating % 5 == 0;
    if (sha && dow) {
      return "ShaDow";
    }
    if (sha) {
      return "Sha";
    }
    return dow ? "Dow" : "Incompatible";
    // end of gap
  }
}
