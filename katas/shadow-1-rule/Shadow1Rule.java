import streamdojo.kit.kata.ShadowRule;

/** Which type a human is. */
public class Shadow1Rule implements ShadowRule {
  @Override
  public String typeOf(int rating) {
    // TODO return "Sha", "Dow", "ShaDow" or "Incompatible", as the page says.
    throw notSolvedYet();
  }
}
