package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import streamdojo.features.Halves;
import streamdojo.features.Scene;
import streamdojo.features.SplitJobs;
import streamdojo.kit.Trouble;
import streamdojo.kit.split.SplitTopics;

/** Steps about a record that no job of Flink's can read. */
public final class UnreadableSteps {
  private final Scene scene;
  private final Halves halves;
  private final SplitJobs jobs;
  private final String topic;
  private RecordMetadata unreadable;

  /**
   * @param scene the scenario's own
   * @param halves the scenario's own
   * @param jobs the scenario's own
   */
  public UnreadableSteps(Scene scene, Halves halves, SplitJobs jobs) {
    this.scene = scene;
    this.halves = halves;
    this.jobs = jobs;
    this.topic = SplitTopics.of(scene.namespace()).baskets();
  }

  /** No magic byte, no schema. */
  @When("a record that is no Avro comes among the baskets")
  public void sendNoAvro() throws ExecutionException, InterruptedException {
    try (Producer<String, String> producer = scene.kafka().producer()) {
      unreadable = producer.send(new ProducerRecord<>(topic, 0, "a basket", "no Avro")).get();
    }
  }

  /** Nothing behind it is read either: nothing is lost that nobody has heard of. */
  @Then("the job ends, and says which record it can't read")
  public void jobSays() {
    Throwable said = catchThrowable(() -> jobs.completed(halves.sendLast()));
    assertThat(said)
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("partition 0, offset " + unreadable.offset() + " of " + topic);
    scene.measured("it said, as it should: '%s'", said.getMessage());
  }
}
