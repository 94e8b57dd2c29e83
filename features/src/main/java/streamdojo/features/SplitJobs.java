package streamdojo.features;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.awaitility.core.ConditionTimeoutException;
import streamdojo.kit.Limits;
import streamdojo.kit.split.CompletedSale;
import streamdojo.kit.split.SaleValues;
import streamdojo.kit.split.SplitTopics;
import streamdojo.kit.split.UnnestedLine;

/** The answers in Flink SQL to document 004, running on the topics of one scenario. */
public final class SplitJobs {
  /** Of the topics for results: one, so that what comes last to a job also leaves it last. */
  static final int RESULT_PARTITIONS = 1;

  private final Scene scene;
  private final SplitTopics topics;
  private boolean created;
  private Tail<CompletedSale> completed;
  private Tail<UnnestedLine> unnested;

  /**
   * @param scene the scenario's own
   */
  public SplitJobs(Scene scene) {
    this.scene = scene;
    this.topics = SplitTopics.of(scene.namespace());
  }

  /** Has the answer join baskets and payments, until the scenario is over. */
  public void join() {
    run(SplitScripts.join(scene));
  }

  /** Has the answer unnest completed sales, until the scenario is over. */
  public void unnest() {
    run(SplitScripts.unnest(scene));
  }

  /**
   * Waits until these sales are completed.
   *
   * @param last their invoice numbers
   * @return all that are
   */
  public List<CompletedSale> completed(Collection<String> last) {
    if (completed == null) {
      completed = tail(topics.completed(), CompletedSale.class);
    }
    return await("sales to be completed", last, completed, CompletedSale::invoiceNumber);
  }

  /**
   * Waits until these sales have lines.
   *
   * @param last their invoice numbers
   * @return all lines
   */
  public List<UnnestedLine> unnested(Collection<String> last) {
    if (unnested == null) {
      unnested = tail(topics.unnested(), UnnestedLine.class);
    }
    return await("sales to be unnested", last, unnested, UnnestedLine::invoiceNumber);
  }

  private void run(String script) {
    createTopics();
    scene.flink().run(script);
  }

  private void createTopics() {
    if (!created) {
      scene.kafka().createTopics(SplitTopics.PARTITIONS, SplitTopics.BASKETS, SplitTopics.PAYMENTS);
      scene.kafka().createTopics(RESULT_PARTITIONS, SplitTopics.COMPLETED, SplitTopics.UNNESTED);
      created = true;
    }
  }

  private <T extends Record> Tail<T> tail(String topic, Class<T> type) {
    return scene.opened(new Tail<>(scene, topic, new SaleValues<>(type, scene.registry())));
  }

  private <T> List<T> await(
      String what, Collection<String> last, Tail<T> tail, Function<T, String> invoice) {
    try {
      Limits.FLINK_CAUGHT_UP
          .await(what)
          .until(
              () -> {
                scene.flink().check();
                return tail.rows().stream().map(invoice).toList().containsAll(last);
              });
      return tail.rows();
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(late.getMessage(), late);
    } catch (RecordDeserializationException unfit) {
      throw new AssertionError(unfit.getCause().getMessage(), unfit);
    }
  }
}
