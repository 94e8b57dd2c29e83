package streamdojo.kit.kata;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import streamdojo.kit.lake.LakeFile;

/**
 * What a loader works with.
 *
 * @param files gives the published files of the lake, oldest first, each with a name of its own: a
 *     line is a {@link streamdojo.kit.slow.Transaction}. Published files never change, more come at
 *     any time, also for periods that are over
 * @param warehouse the database with the tables {@code transactions} (the document's own) and
 *     {@code loaded (file varchar(200) primary key)}, which is the loader's to use
 */
public record LoaderDesk(Supplier<List<LakeFile>> files, DataSource warehouse) {}
