package streamdojo.features;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import streamdojo.kit.Limits;
import streamdojo.kit.kata.AnswerEnded;
import streamdojo.kit.kata.SplitRoute;
import streamdojo.kit.kata.TillDesk;
import streamdojo.kit.port.Watched;
import streamdojo.kit.port.WatchedDatabase;
import streamdojo.kit.split.Document;
import streamdojo.kit.split.DocumentValues;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.SplitTopics;

/** One run of the answer that routes sales, at a desk of its own. */
final class RouteRun implements AutoCloseable {
  private final Scene scene;
  private final Checkout checkout;
  private final WatchedDatabase database;
  private final Producer<String, Document> producer;
  private final List<Future<?>> sent = new CopyOnWriteArrayList<>();

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own
   * @param watch sees the calls to the database
   */
  RouteRun(Scene scene, Checkout checkout, Watched.Watch watch) {
    this.scene = scene;
    this.checkout = checkout;
    database = new WatchedDatabase(checkout.table().mysql().dataSource(), watch);
    producer = scene.kafka().patientProducer(new DocumentValues(scene.registry()));
  }

  /**
   * Has the answer route these sales, and waits until Kafka has what it sent.
   *
   * @throws AssertionError if it doesn't come to an end, or with what ended it
   */
  void route(Iterable<Sale> sales) {
    SplitRoute answer = scene.answer(SplitRoute.class);
    TillDesk desk = desk(sales);
    Asked.of(
        () -> {
          try {
            answer.route(desk);
            return null;
          } catch (Throwable failed) {
            throw AnswerEnded.by("The till", failed);
          }
        },
        Limits.TILL_CLOSES);
    producer.close();
    sent.forEach(RouteRun::check);
  }

  private TillDesk desk(Iterable<Sale> sales) {
    SplitTopics topics = SplitTopics.of(scene.namespace());
    return new TillDesk(
        sales,
        checkout.settings(),
        watched(),
        topics.baskets(),
        topics.payments(),
        database.dataSource(),
        checkout.files());
  }

  /** Sees what is sent: an answer need not wait for what Kafka says to it. */
  @SuppressWarnings("unchecked") // The proxy is of the raw interface.
  private Producer<String, Document> watched() {
    return Watched.port(
        Producer.class,
        producer,
        (method, call) -> {
          Object result = call.pass();
          if (result instanceof Future<?> future) {
            sent.add(future);
          }
          return result;
        });
  }

  private static void check(Future<?> sent) {
    try {
      sent.get();
    } catch (ExecutionException failed) {
      throw AnswerEnded.by("The till's producer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    producer.close();
    database.close();
  }
}
