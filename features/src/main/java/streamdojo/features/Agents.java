package streamdojo.features;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import streamdojo.kit.Limits;
import streamdojo.kit.kata.ShadowAgent;
import streamdojo.kit.port.Watched;
import streamdojo.kit.shadow.AgentRun;
import streamdojo.kit.shadow.Desks;
import streamdojo.kit.shadow.ShadowTopics;

/** The agents of one scenario, and what is told them. */
public final class Agents {
  private final Scene scene;
  private final Humans humans;
  private final AtomicLong emptyPolls = new AtomicLong();
  private AgentRun agent;
  private Clock clock = Clock.systemUTC();
  private boolean strict;

  /**
   * @param scene the scenario's own
   * @param humans the scenario's own
   */
  public Agents(Scene scene, Humans humans) {
    this.scene = scene;
    this.humans = humans;
  }

  /** From now on the agents' clock stands at this time. */
  public void clockStandsAt(Instant time) {
    clock = Clock.fixed(time, ZoneOffset.UTC);
  }

  /** From now on ratings outside 1 to 100 are no ratings. */
  public void beStrict() {
    strict = true;
  }

  /** The scenario's one agent, set to work at the first call. */
  public AgentRun agent() {
    if (agent == null) {
      agent = start("1", this::countEmptyPolls);
    }
    return agent;
  }

  /**
   * Sets one more agent to work.
   *
   * @param number what its transactional id ends with: two with the same number fence each other
   * @param watch sees its calls
   */
  public AgentRun start(String number, Watched.Watch watch) {
    return scene.opened(
        new AgentRun(
            () -> scene.answer(ShadowAgent.class),
            open -> desks().desk(number, open, watch, watch)));
  }

  /** Sets an agent to work in a process of its own. */
  public AgentProcess startProcess() {
    humans.topics();
    return scene.agentProcess();
  }

  /** Waits until the agent has found nothing more to read, and waits itself. */
  public void awaitIdle() {
    AgentRun run = agent();
    Limits.AGENT_CAUGHT_UP
        .await("the agent to find nothing more to read")
        .until(
            () -> {
              // An agent that left after it was idle is for the next step to find.
              boolean idle = emptyPolls.get() > 0;
              if (!idle) {
                run.check();
              }
              return idle;
            });
  }

  /** Waits until the agent has committed all that is on dominate now: nothing more is to come. */
  public void awaitAll() {
    await(agent());
  }

  /**
   * Waits until all that is on dominate now is committed by the agents' group.
   *
   * @param run the agent that is to do it
   * @throws AssertionError what ended it, if it ends meanwhile
   */
  public void await(AgentRun run) {
    Map<TopicPartition, Long> ends = humans.ends();
    scene
        .servers()
        .caughtUp(Limits.AGENT_CAUGHT_UP)
        .await("the agent to commit all that is on dominate")
        .until(
            () -> {
              run.check();
              return scene.kafka().groups().reached(ShadowTopics.AGENTS, ends);
            });
  }

  /** Ends the scenario's one agent, if it was started. */
  public void end() {
    if (agent != null) {
      agent.leave();
    }
  }

  private Desks desks() {
    return new Desks(scene.kafka(), humans.topics(), humans.oracle(), clock, strict);
  }

  private Object countEmptyPolls(String method, Watched.Call call) throws Exception {
    Object result = call.pass();
    if (method.equals("poll") && ((ConsumerRecords<?, ?>) result).isEmpty()) {
      emptyPolls.incrementAndGet();
    }
    return result;
  }
}
