package streamdojo.kit.port;

import java.util.LinkedHashMap;
import java.util.Map;
import streamdojo.kit.Namespace;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;

/**
 * A namespace's lake: a warehouse of Paimon on S3, whose catalog is in the namespace's database in
 * MySQL. Whoever writes and whoever reads it names it by the same options.
 *
 * @param lab that has MySQL, and S3 unless {@link S3Address#ELSEWHERE} names another
 * @param namespace the lake's own
 */
public record PaimonCatalog(Lab lab, Namespace namespace) {
  // Else Paimon takes the tables of another namespace's catalog for its own, and makes none.
  private static final String DRIVER =
      "&createDatabaseIfNotExist=true&nullDatabaseMeansCurrent=true";

  /** Paimon's options of the catalog, with the logins. */
  public Map<String, String> options() {
    Server mysql = lab.server("mysql");
    S3Address s3 = S3Address.of(lab);
    Map<String, String> options = new LinkedHashMap<>();
    options.put("metastore", "jdbc");
    options.put("uri", MySqlPort.url(mysql, namespace.name()) + DRIVER);
    options.put("jdbc.user", mysql.user());
    options.put("jdbc.password", mysql.password());
    // Flink's gateway closes no catalog: what each has opened stays until the server ends.
    options.put("client-pool-size", "1");
    // A committer that Flink interrupts in its commit leaves its lock in MySQL. The next one may
    // take it away after this long; by default it waits 8 minutes, with pauses of up to 8 s.
    options.put("lock-acquire-timeout", "10 s");
    options.put("lock-check-max-sleep", "1 s");
    options.put("warehouse", "s3://%s/%s/".formatted(s3.bucket(), namespace.name()));
    options.put("catalog-key", namespace.name());
    options.put("s3.endpoint", s3.endpoint());
    options.put("s3.access-key", s3.key());
    options.put("s3.secret-key", s3.secret());
    // No name of a bucket is a name of a machine here.
    options.put("s3.path.style.access", "true");
    // Else each file that is written has the marks of its folders deleted, of which there are none.
    options.put("s3.directory.marker.retention", "keep");
    // A commit reads all manifests that nobody has merged yet, by default up to thirty.
    options.put("table-default.manifest.merge-min-count", "4");
    return options;
  }
}
