package streamdojo.kit;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.pollinterval.IterativePollInterval;
import streamdojo.kit.lab.Watch;

/**
 * How long the kit waits for what, each limit with its name, all stretched by one multiplier.
 *
 * <p>{@code DOJO_PATIENCE=3 ./dojo …} makes every limit three times as long, for slow machines.
 */
public enum Limits {
  /** A server answers a question. */
  SERVER_ANSWERS(Duration.ofSeconds(10)),
  /** A server that was given from outside answers whoever knocks. */
  DOOR_OPENS(Duration.ofSeconds(5)),
  /** A question over whole topics is answered, wherever they are read. */
  QUESTION_ANSWERED(Duration.ofMinutes(10)),
  /** A server that was just started answers its first question. */
  SERVER_STARTS(Duration.ofSeconds(120)),
  /**
   * A server that starts says something; at most what it waits for meanwhile, and a little more.
   */
  SERVER_SAYS(Duration.ofSeconds(150)),
  /** A lab's supervisor answers a question. */
  LAB_ANSWERS(Duration.ofSeconds(10)),
  /** A lab's supervisor says something while it starts or stops servers; downloads say more. */
  LAB_CHANGES(Duration.ofSeconds(180)),
  /** A lab's process ends when it is told to; the first of all its servers write class data. */
  LAB_ENDS(Duration.ofSeconds(90)),
  /** An agent has read, categorised and committed what is there. */
  AGENT_CAUGHT_UP(Duration.ofSeconds(30)),
  /**
   * An agent in a JVM of its own has started and worked a while: at a load of 20, while others
   * built and ran a lab of all servers, 30 s were too few.
   */
  AGENT_PROCESS_WORKS(Duration.ofSeconds(45)),
  /** ClickHouse has read a topic to its end and committed that. */
  CLICKHOUSE_CAUGHT_UP(Duration.ofSeconds(20)),
  /** A loader has run through what there is for it. */
  LOADER_RUNS(Duration.ofSeconds(10)),
  /** Thousands of values of a lake are mended, or MySQL is killed and started meanwhile. */
  LAKE_MENDED(Duration.ofSeconds(120)),
  /** A till has sold a handful, and both halves of each sale are where they belong. */
  TILL_CLOSES(Duration.ofSeconds(15)),
  /**
   * What is on a topic is in the lake, and from there in the warehouse, with short periods. The
   * first connector of a lab has its worker load all it needs, while another lab may be starting:
   * 26 s on two idle cores.
   */
  PIPELINE_CAUGHT_UP(Duration.ofSeconds(50)),
  /** A connector is taken up by Connect, also after a killed worker's members are given up. */
  CONNECTOR_RUNS(Duration.ofSeconds(30)),
  /** What was put on topics or in tables has gone through Flink's jobs. */
  FLINK_CAUGHT_UP(Duration.ofSeconds(40)),
  /**
   * A job of Flink's makes a checkpoint. One that is written to a server which was away comes with
   * the client's next try, between which it makes longer and longer pauses.
   */
  CHECKPOINT_MADE(Duration.ofSeconds(45)),
  /** A hundred thousand sales and more have gone through all jobs. */
  CHAIN_THROUGH(Duration.ofMinutes(5)),
  /** Another namespace's captures, of a scenario, come to their end. */
  CAPTURE_TURN(Duration.ofSeconds(45)),
  /**
   * A capture whose server was away goes on, and all jobs behind it. One that says nothing about it
   * looks once a minute, and believes it at the second look.
   */
  CAPTURE_AGAIN(Duration.ofSeconds(140)),
  /**
   * What was put on topics is in the lake: the first job that writes there has Paimon, Hadoop's
   * classes and the S3 client loaded, which took 38 s at a load of 20.
   */
  LAKE_CAUGHT_UP(Duration.ofSeconds(55)),
  /** A table of the lake is read: a file after the other, from S3. */
  LAKE_READ(Duration.ofSeconds(40)),
  /**
   * A job of Flink's ends when it is told to. It gives each source 30 s for closing, which one of
   * MySQL's change log may need: at a load of 40, 20 s in all were too few.
   */
  JOB_ENDS(Duration.ofSeconds(45)),
  /** What servers delete later than they say is gone: Kafka's files of a topic, after a minute. */
  REMOVED_LATER(Duration.ofSeconds(120)),
  /** The rows of both sides, a million of each, are counted on disk. */
  ROWS_COUNTED(Duration.ofSeconds(120)),
  /** A Kafka client sends what it still holds and says goodbye. */
  CLIENT_CLOSES(Duration.ofSeconds(5)),
  /** Everything sent at a pace can be seen in ClickHouse, also with its slowest settings. */
  ALL_VISIBLE(Duration.ofSeconds(45)),
  /** An answer that reads a topic to its end comes back. */
  ANSWER_COMES(Duration.ofSeconds(5)),
  /** An answer leaves when its desk has closed. */
  ANSWER_LEAVES(Duration.ofSeconds(5)),
  /** One step of a scenario that has no server to wait for. */
  PURE_STEP(Duration.ofSeconds(10)),
  /** One step of a scenario that waits for servers; longer than the waits inside it. */
  SERVER_STEP(Duration.ofSeconds(90)),
  /**
   * Who was interrupted by a server's absence has caught up: clients find their server again, the
   * server settles what was half done, members that are gone are given up.
   */
  CAUGHT_UP_AFTER_STOP(Duration.ofSeconds(60)),
  /** One step of a scenario that stops servers. */
  STOPS_STEP(Duration.ofSeconds(150));

  /** Between the first two looks; between later ones it is longer, up to ten times. */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

  private static final Duration LONGEST_PAUSE = FIRST_PAUSE.multipliedBy(10);

  private final Duration plain;

  Limits(Duration plain) {
    this.plain = plain;
  }

  /** The limit with the multiplier of this run. */
  public Duration duration() {
    return Duration.ofMillis(Math.round(plain.toMillis() * patience()));
  }

  /**
   * Waits on the calling thread, looking often; the failure names {@code what} and the limit. It
   * comes at once if a server has died.
   */
  public ConditionFactory await(String what) {
    return Awaitility.await(what + " (limit " + name() + ", " + duration().toSeconds() + " s)")
        .atMost(duration())
        .pollDelay(Duration.ZERO)
        .pollInterval(IterativePollInterval.iterative(Limits::longer, FIRST_PAUSE))
        .pollInSameThread()
        .failFast(what + ": in vain", Watch::check);
  }

  private static Duration longer(Duration last) {
    Duration next = last.multipliedBy(6).dividedBy(5);
    return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
  }

  /** Waits for somebody else's sign; false if the limit has passed. */
  public boolean passed(CountDownLatch sign) throws InterruptedException {
    return sign.await(duration().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The multiplier of this run: environment DOJO_PATIENCE, else 1. */
  public static double patience() {
    String given = System.getenv("DOJO_PATIENCE");
    if (given == null || given.isBlank()) {
      return 1;
    }
    try {
      return Math.max(0.1, Double.parseDouble(given));
    } catch (NumberFormatException wrong) {
      throw new Trouble(
          "DOJO_PATIENCE is '" + given + "', which is no number.", "Set it to 2 or 3, say.");
    }
  }
}
