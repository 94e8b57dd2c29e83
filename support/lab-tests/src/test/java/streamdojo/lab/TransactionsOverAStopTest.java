package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.FreshTopics;

/**
 * A broker that is stopped while clients commit: no transaction may be complete for its coordinator
 * and open for its partition, for then readers of committed records stand still before it for ever.
 */
@Order(Integer.MAX_VALUE - 1)
class TransactionsOverAStopTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int COMMITTERS = 8;
  private static final int COMMITS = 200;
  private static final String TOPIC = "commits";

  @TempDir Path folder;

  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void leavesNoneOpenThatIsComplete() throws Exception {
    try (LabProcess lab =
        LabProcess.start(folder.resolve("labs/run"), List.of("kafka"), Map.of())) {
      Server kafka = lab.outcome().lab().server("kafka");
      try (Admin admin = Admin.create(Clients.settings(kafka, kafka.password()))) {
        NewTopic wanted = new NewTopic(TOPIC, COMMITTERS, (short) 1);
        FreshTopics.create(admin, kafka.address(), List.of(wanted));
      }
      List<CompletableFuture<Void>> committers =
          IntStream.range(0, COMMITTERS).mapToObj(number -> committer(kafka, number)).toList();
      Awaitility.await().atMost(LIMIT).until(() -> commits.get() > COMMITS);
      assertThat(lab.ask("stop", "kafka").is("done")).isTrue();
      over.set(true);
      committers.forEach(CompletableFuture::join);
      assertThat(lab.ask("start", "kafka").is("done")).isTrue();
      try (Admin admin = Admin.create(Clients.settings(kafka, kafka.password()))) {
        Awaitility.await()
            .atMost(LIMIT)
            .until(
                () ->
                    in(admin, TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT)
                        .isEmpty());
        assertThat(in(admin, TransactionState.ONGOING)).containsAll(openInTheirPartitions(admin));
      }
    }
  }

  private CompletableFuture<Void> committer(Server kafka, int number) {
    return CompletableFuture.runAsync(() -> commit(kafka, number), run -> new Thread(run).start());
  }

  private void commit(Server kafka, int number) {
    Map<String, Object> settings = Clients.settings(kafka, kafka.password());
    settings.put("transactional.id", "committer-" + number);
    settings.put("linger.ms", 0);
    settings.put("max.block.ms", 5_000);
    KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    try {
      producer.initTransactions();
      while (!over.get()) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, number, null, "v"));
        producer.commitTransaction();
        commits.incrementAndGet();
      }
    } catch (KafkaException away) {
      // The broker is, as it should be.
    } finally {
      producer.close(Duration.ZERO);
    }
  }

  /** Producers whose transaction is in such a state, says its coordinator. */
  private static List<Long> in(Admin admin, TransactionState... states) throws Exception {
    ListTransactionsOptions which = new ListTransactionsOptions().filterStates(Set.of(states));
    return admin.listTransactions(which).all().get().stream()
        .map(TransactionListing::producerId)
        .toList();
  }

  /** Producers that hold a transaction open, say the partitions. */
  private static List<Long> openInTheirPartitions(Admin admin) throws Exception {
    List<TopicPartition> all =
        IntStream.range(0, COMMITTERS).mapToObj(n -> new TopicPartition(TOPIC, n)).toList();
    return admin.describeProducers(all).all().get().values().stream()
        .flatMap(partition -> partition.activeProducers().stream())
        .filter(producer -> producer.currentTransactionStartOffset().isPresent())
        .map(ProducerState::producerId)
        .toList();
  }
}
