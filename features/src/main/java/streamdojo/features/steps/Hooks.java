package streamdojo.features.steps;

import io.cucumber.java.After;
import io.cucumber.java.AfterAll;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import streamdojo.features.CleanUp;
import streamdojo.features.Scene;
import streamdojo.kit.lab.Watch;

/** What happens around every scenario. */
public final class Hooks {
  private final Scene scene;

  /**
   * @param scene the scenario's own
   */
  public Hooks(Scene scene) {
    this.scene = scene;
  }

  /** Lets the scene know its scenario; none begins whose servers are dead. */
  @Before
  public void begin(Scenario scenario) {
    Watch.check();
    scene.begins(scenario);
  }

  /** Runs last: After hooks run from the highest order to the lowest. */
  @After(order = 0)
  public void end() {
    scene.ends();
    CleanUp.after(scene);
  }

  /** Nothing of this run stays on the servers. */
  @AfterAll
  public static void finish() throws InterruptedException {
    CleanUp.finish();
  }
}
