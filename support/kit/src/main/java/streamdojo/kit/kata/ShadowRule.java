package streamdojo.kit.kata;

/** Kata {@code shadow-1-rule}: which type a human is. */
@Kata("shadow-1-rule")
public interface ShadowRule extends Answer {
  /**
   * Returns the type of a human: {@code Sha} if the rating is a multiple of 3, {@code Dow} if it is
   * a multiple of 5, {@code ShaDow} if it is both, else {@code Incompatible} (document 003).
   *
   * @param rating any integer: 0 is a multiple of everything, and negative numbers have multiples
   */
  String typeOf(int rating);
}
