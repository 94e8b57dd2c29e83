package streamdojo.lab.paimon;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.fs.FileIO;
import org.apache.paimon.fs.Path;
import org.apache.paimon.options.MemorySize;
import org.apache.paimon.options.Options;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.Table;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.utils.SegmentsCache;
import streamdojo.lab.ServerOrder;

/** The catalogs that were asked for, each opened once: a pool of connections belongs to it. */
final class Catalogs {
  private static final Schema WARMING =
      Schema.newBuilder()
          .column("id", DataTypes.STRING().notNull())
          .primaryKey("id")
          .option("bucket", "1")
          .option("file.format", "avro")
          .build();

  private static final MemorySize MANIFESTS = MemorySize.ofMebiBytes(16);

  private final Map<Map<String, String>, Catalog> open = new ConcurrentHashMap<>();

  /** Files that are never written again: a look has to fetch only those that are new. */
  private final SegmentsCache<Path> manifests =
      SegmentsCache.create(MANIFESTS, MANIFESTS.getBytes());

  /** The table as it is now. */
  Table table(Question question) throws Exception {
    Table table =
        catalog(question).getTable(Identifier.create(question.database(), question.table()));
    if (table instanceof FileStoreTable files) {
      files.setManifestCache(manifests);
    }
    return table;
  }

  /** Deletes a warehouse: all files below it, and what the catalog knows of the database. */
  Map<String, Object> drop(Question question) throws Exception {
    try (Catalog catalog = catalog(question)) {
      open.remove(question.catalog());
      catalog.dropDatabase(question.database(), true, true);
      Path warehouse = new Path(question.catalog().get("warehouse"));
      FileIO files = FileIO.get(warehouse, context(question.catalog()));
      files.delete(warehouse, true);
    }
    return Map.of();
  }

  /**
   * Has Paimon, Hadoop's classes and the S3 client loaded before somebody waits for them: that
   * takes two seconds of processor time.
   */
  void warm(ServerOrder order) throws Exception {
    Map<String, String> here = Map.of("warehouse", order.home().resolve("warm").toUri().toString());
    Question question = new Question(here, "warm", "warm");
    Catalog catalog = catalog(question);
    Identifier name = Identifier.create(question.database(), question.table());
    catalog.createDatabase(question.database(), true);
    catalog.createTable(name, WARMING, true);
    Contents.of(table(question));
    drop(question);
    // Answered by ourselves, with a refusal.
    String self = "http://127.0.0.1:" + order.port();
    Map<String, String> s3 =
        Map.of("s3.endpoint", self, "s3.access-key", "none", "s3.secret-key", "none");
    Path nowhere = new Path("s3://warm/warm");
    try {
      FileIO.get(nowhere, context(s3)).exists(nowhere);
    } catch (IOException refused) {
      // As expected.
    }
  }

  /** Of Paimon's library, which says it only in what Maven put into its jar. */
  static String version() {
    Properties p = new Properties();
    try (InputStream in = Catalogs.class.getResourceAsStream("/streamdojo/lab/paimon.properties")) {
      p.load(in);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return p.getProperty("version");
  }

  void close() {
    for (Catalog one : open.values()) {
      try {
        one.close();
      } catch (Exception gone) {
        // Its database may have ended before us.
      }
    }
  }

  private Catalog catalog(Question question) {
    return open.computeIfAbsent(question.catalog(), Catalogs::opened);
  }

  private static Catalog opened(Map<String, String> options) {
    return CatalogFactory.createCatalog(context(options));
  }

  private static CatalogContext context(Map<String, String> options) {
    Options all = Options.fromMap(options);
    // What others have committed meanwhile is to be seen.
    all.set("cache-enabled", "false");
    return CatalogContext.create(all);
  }
}
