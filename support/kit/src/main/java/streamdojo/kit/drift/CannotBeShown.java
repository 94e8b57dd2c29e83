package streamdojo.kit.drift;

import streamdojo.kit.Trouble;

/** What the topic no longer holds it can't say: who is right about it cannot be shown. */
public final class CannotBeShown extends Trouble {
  private static final long serialVersionUID = 1L;

  /**
   * @param partition whose first records are gone
   * @param first its first offset that is still there
   */
  public CannotBeShown(int partition, long first) {
    super(
        "It cannot be shown who is right: partition %d of the topic begins at offset %d."
            .formatted(partition, first),
        "Ask where those records were kept before retention deleted them.");
  }
}
