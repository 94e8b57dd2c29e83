package streamdojo.lab.flink.topics;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.port.KafkaClients;
import streamdojo.kit.schema.JsonShape;
import streamdojo.kit.schema.Schemas;

/**
 * What Kafka and the registry say of topics at this moment, and what first and last records say.
 */
final class Topics implements AutoCloseable {
  // Poison comes in bunches; ten of it for one good record is no longer poison.
  private static final int BAD_TO_ONE_GOOD = 10;

  private final Access kafka;
  private final Access registry;
  private final Schemas schemas;
  private final Map<String, Guess> guesses = new ConcurrentHashMap<>();
  private Admin admin;
  private KafkaConsumer<byte[], byte[]> consumer;

  Topics(Access kafka, Access registry) {
    this.kafka = kafka;
    this.registry = registry;
    this.schemas = registry.schemas();
  }

  /** A format that was guessed from records; it holds as long as there are no more of them. */
  private record Guess(String id, Map<TopicPartition, Long> ends, Format format) {
    private boolean holds(Look look) {
      return id.equals(look.id()) && ends.equals(look.ends());
    }
  }

  /** Full names of all topics but Kafka's own. */
  synchronized SortedSet<String> names() {
    return new TreeSet<>(answer(admin().listTopics().names()));
  }

  /** A topic as a table, as of now; null if it was deleted a moment ago. */
  synchronized TopicTable table(String name, String topic) {
    try {
      Look look = look(topic);
      Format known =
          schemas
              .latest(topic + "-value")
              .map(schema -> (Format) AvroFormat.of(schema, registry))
              .orElse(null);
      return new TopicTable(name, topic, known != null ? known : guessed(topic, look), look);
    } catch (UnknownTopicOrPartitionException deleted) {
      return null;
    } catch (KafkaException failed) {
      throw unreachable(failed);
    }
  }

  private Look look(String topic) {
    TopicDescription is = answer(admin().describeTopics(List.of(topic)).allTopicNames()).get(topic);
    List<TopicPartition> all =
        is.partitions().stream().map(one -> new TopicPartition(topic, one.partition())).toList();
    // Asked all at once, since each answer takes its time.
    var begins = offsets(all, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    var ends = offsets(all, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
    var lasts = offsets(all, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    return new Look(is.topicId().toString(), plain(begins), plain(ends), plain(lasts));
  }

  private KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> offsets(
      List<TopicPartition> partitions, OffsetSpec which, IsolationLevel isolation) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, which));
    return admin().listOffsets(asked, new ListOffsetsOptions(isolation)).all();
  }

  private Map<TopicPartition, Long> plain(
      KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> answer) {
    Map<TopicPartition, Long> plain = new HashMap<>();
    answer(answer).forEach((partition, info) -> plain.put(partition, info.offset()));
    return plain;
  }

  private Format guessed(String topic, Look look) {
    Guess before = guesses.get(topic);
    if (before == null || !before.holds(look)) {
      before = new Guess(look.id(), look.ends(), guess(new Sample(consumer(), look).records()));
      guesses.put(topic, before);
    }
    return before.format;
  }

  /** Avro by the id in front of a value; JSON if not too few are objects; else as it is. */
  private Format guess(List<ConsumerRecord<byte[], byte[]>> sample) {
    JsonShape shape = new JsonShape();
    int values = 0;
    int objects = 0;
    for (ConsumerRecord<byte[], byte[]> record : sample) {
      byte[] value = record.value();
      if (value == null) {
        continue;
      }
      Format avro = values++ == 0 ? avro(value) : null;
      if (avro != null) {
        return avro;
      }
      objects += shape.add(ByteBuffer.wrap(value)) ? 1 : 0;
    }
    return BAD_TO_ONE_GOOD * objects >= values && !shape.names().isEmpty()
        ? new JsonFormat(shape)
        : new RawFormat();
  }

  private Format avro(byte[] value) {
    int id = AvroDecoder.id(value);
    return id < 0
        ? null
        : schemas.byId(id).map(schema -> AvroFormat.of(schema, registry)).orElse(null);
  }

  private Admin admin() {
    if (admin == null) {
      admin = Admin.create(KafkaClients.common(kafka.server("kafka")));
    }
    return admin;
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    if (consumer == null) {
      ByteArrayDeserializer bytes = new ByteArrayDeserializer();
      consumer = new KafkaConsumer<>(TopicSource.reading(kafka), bytes, bytes);
    }
    return consumer;
  }

  private <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get(Limits.SERVER_ANSWERS.duration().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException late) {
      throw unreachable(late);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof UnknownTopicOrPartitionException deleted
          ? deleted
          : unreachable(failed);
    }
  }

  private Trouble unreachable(Exception why) {
    return new Trouble(
        "Flink can't reach Kafka at " + kafka.address() + ".",
        "Is the lab still up? See ./dojo lab status.",
        why);
  }

  @Override
  public synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
    if (consumer != null) {
      consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
  }
}
