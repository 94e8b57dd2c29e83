package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import streamdojo.features.AgentProcess;
import streamdojo.features.Agents;
import streamdojo.features.Humans;
import streamdojo.features.Scene;
import streamdojo.kit.Limits;
import streamdojo.kit.port.CrashPoint;
import streamdojo.kit.port.Watched;
import streamdojo.kit.shadow.AgentRun;
import streamdojo.kit.shadow.ShadowTopics;

/** Steps about agents that stop in the middle, or lose their place to others. */
public final class CrashSteps {
  /** More than any answer needs for a handful of humans; if it is reached, the answer loops. */
  private static final int MOST_CALLS = 40;

  private final Scene scene;
  private final Humans humans;
  private final Agents agents;
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch letGo = new CountDownLatch(1);
  private AgentRun first;
  private AgentProcess process;

  /**
   * @param scene the scenario's own
   * @param humans the scenario's own
   * @param agents the scenario's own
   */
  public CrashSteps(Scene scene, Humans humans, Agents agents) {
    this.scene = scene;
    this.humans = humans;
    this.agents = agents;
  }

  /** One agent after the other, the n-th stopped before its n-th call; the last one is not. */
  @When("agents are stopped before their first, second, … call, until one is through")
  public void stopAtEachCall() {
    List<String> stopped = new ArrayList<>();
    for (int at = 1; at <= MOST_CALLS; at++) {
      CrashPoint point = new CrashPoint(at);
      try (AgentRun run = agents.start("1", point)) {
        awaitCrashOrAll(run);
      }
      if (point.before() == null) {
        scene.measured("stopped before %s", String.join(", ", stopped));
        return;
      }
      stopped.add(point.before());
    }
    throw new AssertionError("The agent made more than " + MOST_CALLS + " calls: " + stopped);
  }

  private void awaitCrashOrAll(AgentRun run) {
    var ends = humans.ends();
    Limits.AGENT_CAUGHT_UP
        .await("the agent to reach its crash point or the end of dominate")
        .until(
            () -> {
              run.check();
              return run.way() == AgentRun.Way.CRASHED
                  || scene.kafka().groups().reached(ShadowTopics.AGENTS, ends);
            });
  }

  /** Its JVM has started. */
  @Given("an agent is at work in a process of its own")
  public void startProcess() {
    process = agents.startProcess();
  }

  /** As kill -9 does, in the midst of its work. */
  @When("that process is killed as soon as {int} types are on shadow")
  public void killProcess(int count) throws InterruptedException {
    Limits.AGENT_PROCESS_WORKS
        .await(count + " types on shadow")
        .until(
            () -> {
              process.check();
              return typesNow() >= count;
            });
    process.kill();
    scene.measured("killed after %d types", typesNow());
  }

  /** The transaction that was open when the process was killed stays open. */
  private int typesNow() {
    return scene.kafka().records().committed(humans.topics().shadow()).size();
  }

  /** The first has begun to commit and gets no further. */
  @Given("two agents are at work, and one is held before it commits")
  public void twoAgents() {
    first = agents.start("1", this::hold);
    agents.start("2", Watched.NOT);
    Limits.AGENT_CAUGHT_UP
        .await("two agents in the group")
        .until(() -> scene.kafka().groups().members(ShadowTopics.AGENTS) == 2);
  }

  /** A third agent, with the transactional id of the one that is held, which is then let go. */
  @When("another agent takes the place of the one that is held")
  public void takePlace() throws InterruptedException {
    Limits.AGENT_CAUGHT_UP
        .await("an agent to come to its commit")
        .until(
            () -> {
              first.check();
              return held.getCount() == 0;
            });
    CountDownLatch fencing = new CountDownLatch(1);
    Watched.Watch tells =
        (method, call) -> {
          Object result = call.pass();
          if (method.equals("initTransactions")) {
            fencing.countDown();
          }
          return result;
        };
    AgentRun third = agents.start("1", tells);
    assertThat(Limits.AGENT_CAUGHT_UP.passed(fencing)).as("the other one began").isTrue();
    letGo.countDown();
    Limits.AGENT_CAUGHT_UP
        .await("the agent that was held to notice that it has no place")
        .until(
            () -> {
              first.check();
              return first.way() == AgentRun.Way.FENCED;
            });
    agents.await(third);
    scene.measured("1 of 3 agents fenced before its commit");
  }

  private Object hold(String method, Watched.Call call) throws Exception {
    if (method.equals("commitTransaction") && held.getCount() > 0) {
      held.countDown();
      Limits.STOPS_STEP.passed(letGo);
    }
    return call.pass();
  }
}
