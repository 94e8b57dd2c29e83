package streamdojo.features;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import streamdojo.kit.Ledger;
import streamdojo.kit.Limits;
import streamdojo.kit.kata.AgentDesk;
import streamdojo.kit.kata.ShadowAgent;
import streamdojo.kit.port.Watched;
import streamdojo.kit.shadow.AgentRun;
import streamdojo.kit.shadow.Rating;
import streamdojo.kit.shadow.RatingFeed;
import streamdojo.kit.shadow.Ratings;

/** The ShaDow system of one scenario: its two topics, its generator and ledger, its agent. */
public final class Humans {
  /** As in the original's set-up. */
  private static final int PARTITIONS = 3;

  /** Also the agent's consumer group. */
  private static final String AGENT = "dominate-the-world";

  private final Scene scene;
  private final Ratings ratings;
  private final AtomicLong emptyPolls = new AtomicLong();
  private final Oracle oracle = new Oracle();
  private String dominate;
  private String shadow;
  private RatingFeed feed;
  private AgentRun agent;
  private Clock clock = Clock.systemUTC();

  /**
   * @param scene the scenario's own
   */
  public Humans(Scene scene) {
    this.scene = scene;
    this.ratings = new Ratings(scene.seed());
  }

  /** The generator, and with it both topics. */
  public RatingFeed feed() {
    if (feed == null) {
      topics();
      Producer<String, String> producer = scene.opened(scene.kafka().producer());
      feed = new RatingFeed(producer, dominate, ratings, Clock.systemUTC());
    }
    return feed;
  }

  /** Full name of the topic with the types; makes both topics if they aren't there. */
  public String shadow() {
    topics();
    return shadow;
  }

  /** Draws the next human without sending it. */
  public Rating draw() {
    return ratings.next();
  }

  /** Full name of the topic with the ratings. */
  public String dominate() {
    topics();
    return dominate;
  }

  /** What the types have to be. */
  public Oracle oracle() {
    return oracle;
  }

  /** From now on the agent's clock stands at this time. */
  public void clockStandsAt(Instant time) {
    clock = Clock.fixed(time, ZoneOffset.UTC);
  }

  /** The scenario's agent, set to work at the first call. */
  public AgentRun agent() {
    if (agent == null) {
      topics();
      agent =
          scene.opened(
              new AgentRun(
                  scene.answer(ShadowAgent.class),
                  open ->
                      new AgentDesk(
                          consumer(),
                          scene.kafka().producer(AGENT),
                          dominate,
                          shadow,
                          oracle,
                          clock,
                          open)));
    }
    return agent;
  }

  /** Waits until the agent has found nothing more to read, and waits itself. */
  public void awaitIdleAgent() {
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

  @SuppressWarnings("unchecked") // The proxy is of the raw interface.
  private Consumer<String, String> consumer() {
    return Watched.port(Consumer.class, scene.kafka().consumer(AGENT), this::see);
  }

  private Object see(String method, Watched.Call call) throws Exception {
    Object result = call.pass();
    if (method.equals("poll") && ((ConsumerRecords<?, ?>) result).isEmpty()) {
      emptyPolls.incrementAndGet();
    }
    return result;
  }

  /**
   * Waits until the agent has committed all that is on dominate now: nothing more is to come.
   *
   * @throws RuntimeException what ended the agent, if it ends meanwhile
   */
  public void awaitAgent() {
    AgentRun run = agent();
    // The ledger knows the offset of every rating that readers of committed records see.
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (Ledger.Entry<Rating> sent : feed().ledger().entries()) {
      ends.merge(new TopicPartition(dominate, sent.partition()), sent.offset() + 1, Math::max);
    }
    Limits.AGENT_CAUGHT_UP
        .await("the agent to commit all that is on dominate")
        .until(
            () -> {
              run.check();
              return scene.kafka().reached(AGENT, ends);
            });
  }

  /** The messages on shadow, as they stand there, committed ones only. */
  public List<String> typesOnShadow() {
    List<String> messages = new ArrayList<>();
    scene.kafka().readAll(shadow()).forEach(record -> messages.add(record.value()));
    return messages;
  }

  /** Ends the agent, if it was started. */
  public void end() {
    if (agent != null) {
      agent.leave();
    }
  }

  private void topics() {
    if (dominate == null) {
      scene.kafka().createTopics(PARTITIONS, "dominate", "shadow");
      dominate = scene.namespace().topic("dominate");
      shadow = scene.namespace().topic("shadow");
    }
  }
}
