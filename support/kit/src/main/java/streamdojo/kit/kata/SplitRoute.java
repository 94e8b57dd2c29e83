package streamdojo.kit.kata;

/** Kata {@code split-1-route}: sends the two halves of each sale where they belong. */
@Kata("split-1-route")
public interface SplitRoute extends Answer {
  /**
   * Works until the till closes: makes each sale's basket, and brings basket and payment to every
   * target that the settings enable. When it returns, nothing is left with it. Called on a thread
   * of its own; whatever it throws ends the till.
   *
   * @param desk the sales, and where they may go
   */
  void route(TillDesk desk) throws Exception;
}
