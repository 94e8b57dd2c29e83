package streamdojo.dojo.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import streamdojo.features.Complaints;
import streamdojo.features.ShadowTables;
import streamdojo.kit.Feed;
import streamdojo.kit.Namespace;
import streamdojo.kit.Pace;
import streamdojo.kit.judge.Answers;
import streamdojo.kit.kata.ShadowAgent;
import streamdojo.kit.kata.ShadowRule;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.port.ClickHousePort;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.shadow.AgentRun;
import streamdojo.kit.shadow.Desks;
import streamdojo.kit.shadow.Rating;
import streamdojo.kit.shadow.Ratings;
import streamdojo.kit.shadow.ShadowTopics;

/** Document 003 at work: generator, agent, three tables, and the query that explores them. */
public final class ShadowDemo {
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Answers answers;
  private final Pace pace;
  private final long seed;

  /**
   * @param answers to the three katas
   * @param pace of the generator
   * @param seed of the generator
   */
  public ShadowDemo(Answers answers, Pace pace, long seed) {
    this.answers = answers;
    this.pace = pace;
    this.seed = seed;
  }

  /** Runs until the generator has sent all, in a namespace of its own, which it removes. */
  public void run(Lab lab, PrintStream out) {
    Namespace namespace = lab.fresh("demo");
    try (KafkaPort kafka = new KafkaPort(lab.server("kafka"), namespace);
        ClickHousePort clickHouse = new ClickHousePort(lab.server("clickhouse"), namespace);
        var producer = kafka.producer()) {
      ShadowTopics topics = ShadowTopics.of(namespace);
      ShadowTopics.create(kafka);
      clickHouse.run(
          ShadowTables.filled(
              answers.script(ShadowTables.KATA),
              lab.server("kafka").within(),
              topics.shadow(),
              namespace.group(ShadowTopics.TABLES),
              ShadowTables.FLUSH_MS));
      out.println(ShadowTables.EXPLORE);
      Ratings ratings = new Ratings(seed);
      Feed<Rating> feed =
          new Feed<>(producer, topics.dominate(), ratings::next, Rating::toJson, Clock.systemUTC());
      Desks desks = new Desks(kafka, topics, answers.to(ShadowRule.class));
      try (AgentRun run =
          new AgentRun(() -> answers.to(ShadowAgent.class), open -> desks.desk("1", open))) {
        look(feed, feed.start(pace), run, clickHouse, out);
      }
      clickHouse.deleteNamespace();
      kafka.deleteNamespace();
    }
  }

  /** Prints the query's answer until all is sent and all is visible. */
  private static void look(
      Feed<Rating> feed,
      CompletableFuture<Void> sending,
      AgentRun run,
      ClickHousePort clickHouse,
      PrintStream out) {
    Complaints complaints = new Complaints(clickHouse);
    long visible = 0;
    String shown = "";
    while (!sending.isDone() || visible < feed.ledger().messages().size()) {
      // When all is sent the last rows are still on their way; then the looks follow at once.
      Pause.whileSending(sending, LOOK);
      run.check();
      List<List<Object>> rows = clickHouse.rows(ShadowTables.EXPLORE);
      visible = rows.stream().mapToLong(row -> ((Number) row.get(0)).longValue()).sum();
      String line = line(feed.ledger().messages().size(), visible, rows);
      if (!line.equals(shown)) {
        out.println(line);
        complaints.newest(LOOK).ifPresent(says -> out.println("ClickHouse says: " + says));
        shown = line;
      }
    }
  }

  private static String line(int rated, long visible, List<List<Object>> rows) {
    StringBuilder line = new StringBuilder();
    line.append(String.format("rated %6d, in ClickHouse %6d:", rated, visible));
    rows.forEach(row -> line.append(String.format("%7s %s", row.get(0), row.get(1))));
    return line.toString();
  }
}
