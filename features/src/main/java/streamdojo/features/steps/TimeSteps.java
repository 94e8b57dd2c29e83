package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import streamdojo.features.Agents;
import streamdojo.features.Delays;
import streamdojo.features.Humans;
import streamdojo.features.Scene;
import streamdojo.features.ShadowTables;
import streamdojo.features.Visibility;
import streamdojo.kit.Ledger;
import streamdojo.kit.shadow.Rating;
import streamdojo.kit.shadow.RatingFeed;

/** Steps about the time from a human on dominate to its row in ClickHouse. */
public final class TimeSteps {
  private static final int BATCHES_PER_SECOND = 20;

  private final Scene scene;
  private final Humans humans;
  private final Agents agents;
  private ShadowTables answers;
  private ShadowTables documents;
  private Delays fast;
  private Delays slow;

  /**
   * @param scene the scenario's own
   * @param humans the scenario's own
   * @param agents the scenario's own
   */
  public TimeSteps(Scene scene, Humans humans, Agents agents) {
    this.scene = scene;
    this.humans = humans;
    this.agents = agents;
  }

  /** Two databases that read the same topic. */
  @Given("the three tables, and the document's own beside them")
  public void both() {
    answers = new ShadowTables(scene, "", humans.shadow());
    answers.run(scene.script(ShadowTables.KATA), ShadowTables.FLUSH_MS);
    documents = new ShadowTables(scene, "_documented", humans.shadow());
    documents.run(ShadowTables.documented(), ShadowTables.FLUSH_MS);
  }

  /** Paced, so that each waits for its own turn. */
  @When("{int} humans come to dominate within {int} seconds")
  public void come(int count, int seconds) {
    agents.awaitIdle();
    int batch = count / (seconds * BATCHES_PER_SECOND);
    Duration period = Duration.ofMillis(1000 / BATCHES_PER_SECOND);
    RatingFeed feed = humans.feed();
    try (Visibility fastLook = new Visibility(answers.database());
        Visibility slowLook = new Visibility(documents.database())) {
      feed.start(new RatingFeed.Pace(batch, period, count)).join();
      Map<String, Instant> sent = sent();
      fast = new Delays(fastLook.delays(sent, agents.agent()::check));
      slow = new Delays(slowLook.delays(sent, agents.agent()::check));
    }
    scene.measured("the kata's: %s, of %d", fast, count);
    scene.measured("the document's: %s", slow);
  }

  private Map<String, Instant> sent() {
    Map<String, Instant> sent = new HashMap<>();
    for (Ledger.Entry<Rating> entry : humans.feed().ledger().entries()) {
      sent.put(entry.message().uniqueId(), entry.acknowledged());
    }
    return sent;
  }

  /** One run, one machine: the two are compared with each other and with no clock of ours. */
  @Then("half of them are visible in at most a fifth of the time that the document's tables take")
  public void isFifth() {
    assertThat(fast.median())
        .as("median with the kata's tables; the document's is %s", slow.median())
        .isLessThanOrEqualTo(slow.median().dividedBy(5));
  }
}
