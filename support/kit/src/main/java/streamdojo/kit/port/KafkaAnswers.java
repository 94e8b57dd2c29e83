package streamdojo.kit.port;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;

/**
 * Waits for what the broker answers, and says it in a sentence if it doesn't.
 *
 * @param address the broker's
 */
record KafkaAnswers(String address) {
  /**
   * Waits for an answer.
   *
   * @throws Trouble with Kafka's own exception as its cause
   */
  <T> T of(KafkaFuture<T> future) {
    try {
      return future.get(Limits.SERVER_ANSWERS.duration().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException late) {
      throw new Trouble(
          "Kafka at " + address + " does not answer.",
          "Is the lab still up? See ./dojo lab status.",
          late);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
        throw new Trouble(
            "Kafka at " + address + " can't be reached.",
            "Is the lab still up? See ./dojo lab status.",
            failed.getCause());
      }
      throw new Trouble(
          "Kafka refused: " + failed.getCause().getMessage(),
          "See the broker's log in the evidence folder.",
          failed.getCause());
    }
  }
}
