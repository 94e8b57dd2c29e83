package streamdojo.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.flink.FlinkScript;
import streamdojo.kit.split.SplitTopics;

/** Runs of the answer that captures payments, and the topics onto which they do. */
public final class Captures {
  /** The kata whose answer is the script. */
  public static final String KATA = "split-2-capture";

  /** What comes before the topic's name where a second run captures. */
  static final String SECOND = "second.";

  /** The topic of who reads the table itself. */
  static final String TABLE = "t_f_msqlcdc_salespayments";

  /**
   * All changes of the answer's table, read beside the answer by a reader of the log of its own.
   */
  private static final String READER =
      """
      CREATE TABLE seen_by_another_reader (
        invoiceNumber STRING, payDateTime_Ltz STRING, payTimestamp_Epoc STRING, paid DOUBLE,
        finTransactionId STRING, created_at TIMESTAMP(3), PRIMARY KEY (invoiceNumber) NOT ENFORCED
      ) WITH (
        'connector' = 'upsert-kafka',
        'topic' = '${prefix}t_f_msqlcdc_salespayments',
        ${kafka},
        'key.format' = 'raw',
        'value.format' = 'avro-confluent',
        ${registry}
      );

      INSERT INTO seen_by_another_reader
      SELECT invoiceNumber, payDateTime_Ltz, payTimestamp_Epoc, paid, finTransactionId, created_at
      FROM t_f_msqlcdc_salespayments /*+ OPTIONS('server-id' = '${server_id}') */;
      """;

  /**
   * Of the sentinels. When the first comes, the rows of before have been read; when the second
   * comes, so is the log; with the third, who was thrown out of it by then is known.
   */
  private static final int PULSES = 3;

  private final Scene scene;
  private final PaymentChanges changes;
  private final Checkout checkout;
  private final List<FlinkScript> scripts = new ArrayList<>();
  private final Map<String, Captured> captured = new LinkedHashMap<>();
  private final Sentinels sentinels;

  /**
   * A topic onto which payments are captured.
   *
   * @param before how many changes of each payment were committed before the capture began
   * @param live how many were when it certainly read MySQL's log
   */
  record Captured(CapturedTopic topic, Map<String, Integer> before, Map<String, Integer> live) {}

  /**
   * @param scene the scenario's own
   * @param changes the scenario's own
   * @param checkout the scenario's own
   */
  public Captures(Scene scene, PaymentChanges changes, Checkout checkout) {
    this.scene = scene;
    this.changes = changes;
    this.checkout = checkout;
    this.sentinels = new Sentinels(changes);
  }

  /** Has the answer capture payments onto {@code avro_salespayments}, until the scenario's end. */
  public void begin() {
    begin(scene.script(KATA), List.of(SplitTopics.PAYMENTS));
  }

  /**
   * The same a second time at once, onto another topic; there the table itself has one more reader.
   */
  public void beginAgain() {
    String second = scene.script(KATA).replace("${prefix}", "${prefix}" + SECOND);
    String topic = SECOND + SplitTopics.PAYMENTS;
    scene.kafka().createTopics(SplitTopics.PARTITIONS, topic, TABLE);
    begin(second.stripTrailing() + "\n\n" + READER, List.of(topic, TABLE));
  }

  /**
   * Waits until all captures read MySQL's log, while payments are corrected: what is committed
   * afterwards is a change to each of them.
   *
   * @throws AssertionError if a capture has come to an end
   */
  public void awaitLive() {
    for (int i = 0; i < PULSES; i++) {
      Map<String, Long> first = sentinels.pulse();
      Limits.FLINK_CAUGHT_UP
          .await("the capture of changes that are made now")
          .until(
              () -> {
                if (reached(first)) {
                  return true;
                }
                // Who begins with the newest change has missed all before.
                sentinels.pulse();
                return false;
              });
    }
    captured.replaceAll(
        (name, one) ->
            one.live() == null ? new Captured(one.topic(), one.before(), changes.counts()) : one);
  }

  /**
   * Waits until all that is committed has come to all topics.
   *
   * @throws AssertionError if a capture has come to an end
   */
  public void awaitAll() {
    Map<String, Long> last = sentinels.pulse();
    Limits.FLINK_CAUGHT_UP.await("the capture of the last change").until(() -> reached(last));
  }

  /**
   * What has come to a topic.
   *
   * @param name without the namespace
   */
  public CapturedTopic topic(String name) {
    return captured.get(name).topic();
  }

  /** The topics onto which payments are captured, without the namespace. */
  public List<String> names() {
    return List.copyOf(captured.keySet());
  }

  /**
   * Holds what has come to a topic against what was committed.
   *
   * @throws AssertionError with the payments whose changes are others, or in another order
   */
  public CapturedChanges compare(String name) {
    return CapturedChanges.compare(changes.history(), captured.get(name));
  }

  /** Nothing is captured any more. */
  public void end() {
    if (!scripts.isEmpty()) {
      scripts.clear();
      scene.flink().close();
    }
  }

  private void begin(String script, List<String> topics) {
    checkout.table();
    Map<String, Integer> before = changes.counts();
    scripts.add(scene.flink().run(script));
    for (String name : topics) {
      CapturedTopic topic = scene.opened(new CapturedTopic(scene, scene.namespace().topic(name)));
      captured.put(name, new Captured(topic, before, null));
    }
  }

  private boolean reached(Map<String, Long> numbers) {
    scripts.forEach(Captures::check);
    captured.values().forEach(one -> one.topic().read());
    return captured.values().stream().allMatch(one -> Sentinels.reached(one.topic(), numbers));
  }

  private static void check(FlinkScript script) {
    if (script.jobs().isEmpty()) {
      throw new AssertionError("The script starts no job: nothing is brought to the topic.");
    }
    try {
      script.check();
    } catch (Trouble failed) {
      throw new AssertionError(failed.getMessage(), failed);
    }
    if (script.jobs().stream().map(script::state).anyMatch("FINISHED"::equals)) {
      throw new AssertionError("The capture has ended: what happens now, nobody captures.");
    }
  }
}
