package streamdojo.features;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import streamdojo.kit.Ledger;
import streamdojo.kit.Pace;
import streamdojo.kit.shadow.Rating;

/** The kata's tables and the document's own, which read the same topic in one run. */
public final class SideBySide {
  private static final int BATCHES_PER_SECOND = 10;

  /** They are waited for first, so that what is new to all sides is over. */
  private static final int WARM_UP = 20;

  private final Humans humans;
  private final ShadowTables answers;
  private final ShadowTables documents;

  /**
   * What was measured, from the acknowledgement of a human on dominate to its row.
   *
   * @param kata in the kata's tables
   * @param document in the document's
   */
  public record Measured(Delays kata, Delays document) {}

  /** Makes the tables. */
  public SideBySide(Scene scene, Humans humans) {
    this.humans = humans;
    answers = new ShadowTables(scene, "", humans.topics().shadow());
    answers.run(scene.script(ShadowTables.KATA), ShadowTables.FLUSH_MS);
    documents = new ShadowTables(scene, "_documented", humans.topics().shadow());
    documents.run(ShadowTables.documented(), ShadowTables.FLUSH_MS);
  }

  /**
   * Sends humans, paced, so that each waits for its own turn, and waits until all are visible.
   *
   * @param agents of which one is set to work first
   * @param early hears of the kata's as soon as all are visible there, seconds before the others
   */
  public Measured measure(Agents agents, int count, int seconds, Consumer<Delays> early) {
    warmUp(agents);
    Instant began = Instant.now();
    int batch = count / (seconds * BATCHES_PER_SECOND);
    Duration period = Duration.ofMillis(1000 / BATCHES_PER_SECOND);
    try (Visibility fast = new Visibility(answers.database(), Visibility.OFTEN);
        Visibility slow = new Visibility(documents.database(), Visibility.NOW_AND_THEN)) {
      humans.feed().start(new Pace(batch, period, count)).join();
      Map<String, Instant> sent = sentSince(began);
      Runnable check = agents.agent()::check;
      Delays kata = new Delays(fast.delays(sent, check));
      early.accept(kata);
      return new Measured(kata, new Delays(slow.delays(sent, check)));
    }
  }

  /**
   * Until the document's tables have them too: they take what they have every few seconds, and so
   * the humans that count come in the beginning of such a while.
   */
  private void warmUp(Agents agents) {
    agents.awaitIdle();
    humans.feed().send(WARM_UP);
    agents.awaitAll();
    answers.awaitAll();
    documents.awaitAll();
  }

  private Map<String, Instant> sentSince(Instant began) {
    Map<String, Instant> sent = new HashMap<>();
    for (Ledger.Entry<Rating> entry : humans.feed().ledger().entries()) {
      if (!entry.acknowledged().isBefore(began)) {
        sent.put(entry.message().uniqueId(), entry.acknowledged());
      }
    }
    return sent;
  }
}
