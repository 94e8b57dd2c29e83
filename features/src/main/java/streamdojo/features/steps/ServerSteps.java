package streamdojo.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import streamdojo.features.Humans;
import streamdojo.features.Scene;
import streamdojo.kit.Limits;
import streamdojo.kit.Pace;

/** Steps about servers that go away and come back. */
public final class ServerSteps {
  private static final int MANY = 100;

  private final Scene scene;
  private final Humans humans;

  /**
   * @param scene the scenario's own
   * @param humans the scenario's own
   */
  public ServerSteps(Scene scene, Humans humans) {
    this.scene = scene;
    this.humans = humans;
  }

  /** Until the step that ends it. */
  @Given("{int} humans a second come to dominate")
  public void come(int rate) {
    humans.feed().start(Pace.perSecond(rate));
  }

  /** Stopped in order, or as kill -9 does it; both leave the data. */
  @When("{word} is {word} for {int} seconds")
  public void isAway(String server, String ended, int seconds) {
    awaitMore(MANY);
    int before = humans.feed().ledger().messages().size();
    if (ended.equals("killed")) {
      scene.servers().kill(server);
    } else {
      scene.servers().stop(server);
    }
    // Not a wait for anything: this is how long it is to be away.
    LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
    scene.servers().start(server);
    awaitMore(MANY);
    int since = humans.feed().ledger().messages().size() - before;
    scene.measured("%d humans before, %d since %s went away", before, since, server);
  }

  private void awaitMore(int count) {
    int until = humans.feed().ledger().messages().size() + count;
    Limits.STOPS_STEP
        .await("more humans to come")
        .until(() -> humans.feed().ledger().messages().size() > until);
  }

  /** What was sent by then is acknowledged. */
  @When("no more humans come")
  public void end() {
    humans.feed().end();
  }
}
