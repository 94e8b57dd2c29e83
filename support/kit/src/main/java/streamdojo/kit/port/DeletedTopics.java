package streamdojo.kit.port;

import java.util.Collection;
import java.util.Collections;
import java.util.function.Supplier;
import streamdojo.kit.Limits;

/**
 * Topics that were deleted: the controller says so at once, a broker hears of it a moment later.
 */
public final class DeletedTopics {
  private DeletedTopics() {}

  /**
   * Waits until Kafka tells of them no more.
   *
   * @param deleted full names
   * @param listed asks for what is there
   */
  public static void awaitGone(
      Collection<String> deleted, Supplier<? extends Collection<String>> listed) {
    if (!deleted.isEmpty()) {
      Limits.SERVER_ANSWERS
          .await("Kafka to tell of deleted topics no more")
          .until(() -> Collections.disjoint(listed.get(), deleted));
    }
  }
}
