package streamdojo.kit.kata;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import streamdojo.kit.split.Document;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.TillSettings;

/**
 * What the till's router works with.
 *
 * @param sales one after the other, until the till closes
 * @param settings the configuration file: the rate of VAT, the targets that are enabled, and how
 *     many payments go to the database at once
 * @param producer Kafka's own. It brings what it was sent, or whoever made it says that it couldn't
 * @param baskets name of the topic {@code avro_salesbaskets}
 * @param payments name of the topic {@code avro_salespayments}
 * @param database with the table {@code salespayments}, see {@link
 *     streamdojo.kit.split.PaymentTable}
 * @param files where documents go, each at once, if {@code Json_to_file} is set
 */
public record TillDesk(
    Iterable<Sale> sales,
    TillSettings settings,
    Producer<String, Document> producer,
    String baskets,
    String payments,
    DataSource database,
    Consumer<Document> files) {}
