package streamdojo.kit.kata;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import streamdojo.kit.drift.Difference;

/**
 * What a reconciliation works with.
 *
 * @param differences finds them as they are now, each time it is asked
 * @param lake the database with the table {@code purchases} (the document's own) and {@code
 *     quarantine}, which has the same columns and a {@code reason varchar(300)}
 */
public record ReconcileDesk(Supplier<List<Difference>> differences, DataSource lake) {}
