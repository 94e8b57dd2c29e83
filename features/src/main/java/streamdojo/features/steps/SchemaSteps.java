package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import streamdojo.features.Pipeline;
import streamdojo.features.Sales;
import streamdojo.features.Scene;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.port.AvroValues;
import streamdojo.kit.slow.Transaction;

/** Steps about records on the topic of another schema than the generator's, or of none. */
public final class SchemaSteps {
  private static final Schema ONE_MORE =
      SchemaBuilder.record("Transaction")
          .fields()
          .requiredString("storeId")
          .requiredDouble("amount")
          .requiredString("currency")
          .requiredLong("paymentTime")
          .endRecord();

  private static final Schema AMOUNT_IN_WORDS =
      SchemaBuilder.record("Transaction").fields().requiredString("amount").endRecord();

  private final Scene scene;
  private final Sales sales;
  private final Pipeline pipeline;

  /**
   * @param scene the scenario's own
   * @param sales the scenario's own
   * @param pipeline the scenario's own
   */
  public SchemaSteps(Scene scene, Sales sales, Pipeline pipeline) {
    this.scene = scene;
    this.sales = sales;
    this.pipeline = pipeline;
  }

  /** By the topic's next schema, which has a currency and neither term nor item. */
  @Given("a transaction with other fields is on the topic")
  public void sendOther() {
    Transaction sold = new Transaction("ST-1100", 12.5, null, 1L, null);
    RecordMetadata at =
        send(
            new GenericRecordBuilder(ONE_MORE)
                .set("storeId", sold.storeId())
                .set("amount", sold.amount())
                .set("currency", "zar")
                .set("paymentTime", sold.paymentTime())
                .build());
    sales.feed().ledger().acknowledged(sold, at.partition(), at.offset(), Instant.now());
  }

  /** By the topic's next schema, in which an amount is a text. */
  @When("a transaction with the amount {string} is on the topic")
  public void sendInWords(String amount) {
    send(new GenericRecordBuilder(AMOUNT_IN_WORDS).set("amount", amount).build());
  }

  /** The job stays ended until somebody has looked into it. */
  @Then("the batch job ends, and says that it can't load {string}")
  public void jobSays(String value) {
    Throwable said =
        catchThrowable(
            () ->
                Limits.PIPELINE_CAUGHT_UP
                    .await("the batch job to end")
                    .until(
                        () -> {
                          pipeline.check();
                          return false;
                        }));
    assertThat(said).isInstanceOf(AssertionError.class).hasMessageContaining("\"" + value + "\"");
    scene.measured(
        "it said, as it should: '%s'", said.getMessage().lines().findFirst().orElseThrow());
    pipeline.stopJob();
  }

  /** No magic byte, no schema. */
  @When("a record that is no Avro is on the topic, and {int} transactions behind it")
  public void sendNoAvro(int count) throws ExecutionException, InterruptedException {
    try (Producer<String, String> producer = scene.kafka().producer()) {
      producer.send(new ProducerRecord<>(sales.topic(), 0, null, "no Avro")).get();
    }
    sales.feed().send(count);
  }

  /** Its tasks' state is looked at while one waits; the trace names the cause. */
  @Then("who waits for the lake is told that the connector has failed, and why")
  public void connectorSays() {
    Throwable said = catchThrowable(pipeline::awaitLanded);
    assertThat(said)
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("has failed")
        .hasMessageContaining("\tat ");
    scene.measured(
        "it said, as it should: '%s'", said.getMessage().lines().findFirst().orElseThrow());
  }

  private RecordMetadata send(GenericRecord value) {
    try (Producer<String, GenericRecord> producer =
        scene.kafka().patientProducer(new AvroValues(scene.registry()))) {
      return producer.send(new ProducerRecord<>(sales.topic(), value)).get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
