package streamdojo.kit.shadow;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A message that the agent could not use, kept as it was, with the reason and where it came from.
 *
 * @param message the message itself; null if it had no value
 * @param reason what is wrong with it, as a sentence
 * @param topic where it stood
 * @param partition of that topic
 * @param offset in that partition
 */
public record DeadLetter(String message, String reason, String topic, int partition, long offset) {
  private static final int LONGEST_REASON = 300;
  private static final String REASON = "reason";
  private static final String TOPIC = "origin-topic";
  private static final String PARTITION = "origin-partition";
  private static final String OFFSET = "origin-offset";

  /**
   * The dead letter of a record.
   *
   * @param reason cut if it is long: parsers like to quote what they did not understand, and twice
   *     the message may be more than the topic takes
   */
  public static DeadLetter of(ConsumerRecord<String, String> bad, String reason) {
    String text = String.valueOf(reason);
    String cut = text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + " …";
    return new DeadLetter(bad.value(), cut, bad.topic(), bad.partition(), bad.offset());
  }

  /** Reads it back from the topic of the dead letters. */
  public static DeadLetter read(ConsumerRecord<String, String> letter) {
    return new DeadLetter(
        letter.value(),
        header(letter, REASON),
        header(letter, TOPIC),
        Integer.parseInt(header(letter, PARTITION)),
        Long.parseLong(header(letter, OFFSET)));
  }

  /** The record to send: the message is its value, all else stands in its headers. */
  public ProducerRecord<String, String> to(String deadLetters) {
    ProducerRecord<String, String> letter = new ProducerRecord<>(deadLetters, message);
    letter.headers().add(REASON, bytes(reason));
    letter.headers().add(TOPIC, bytes(topic));
    letter.headers().add(PARTITION, bytes("" + partition));
    letter.headers().add(OFFSET, bytes("" + offset));
    return letter;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String header(ConsumerRecord<String, String> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    if (header == null) {
      throw new IllegalArgumentException("a dead letter without the header " + name);
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
