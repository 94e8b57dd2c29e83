package streamdojo.kit.kata;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * What an agent works with.
 *
 * @param consumer Kafka's own consumer: it reads committed records only, from the earliest offset
 *     of its group, and commits nothing by itself; not yet subscribed
 * @param producer Kafka's own producer with a transactional id; its transactions are not yet
 *     initialised
 * @param dominate name of the topic with the ratings, see {@link streamdojo.kit.shadow.Rating}
 * @param shadow name of the topic for the types, see {@link streamdojo.kit.shadow.Categorised}
 * @param deadLetters name of the topic for what is no rating, see {@link
 *     streamdojo.kit.shadow.DeadLetter}
 * @param strict whether ratings outside 1 to 100 are no ratings either
 * @param rule which type a human is: given, so that this kata doesn't wait for {@code
 *     shadow-1-rule}
 * @param clock what time it is: the scenario's time, which need not be today
 * @param open whether the agent is still wanted; it leaves soon after this turns false
 */
public record AgentDesk(
    Consumer<String, String> consumer,
    Producer<String, String> producer,
    String dominate,
    String shadow,
    String deadLetters,
    boolean strict,
    ShadowRule rule,
    Clock clock,
    BooleanSupplier open) {}
