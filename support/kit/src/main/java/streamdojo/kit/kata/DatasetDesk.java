package streamdojo.kit.kata;

import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;

/**
 * What somebody works with who looks for datasets.
 *
 * @param kafka Kafka's own client for questions about topics; not the answer's to close
 * @param prefix what the names of this desk's topics begin with: {@code ns.}; others are somebody
 *     else's
 * @param lake the database with the lake's tables; other databases of its server are no lake
 */
public record DatasetDesk(Admin kafka, String prefix, DataSource lake) {}
