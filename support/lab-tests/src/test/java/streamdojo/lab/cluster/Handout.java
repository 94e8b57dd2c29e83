package streamdojo.lab.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import streamdojo.lab.LabFiles;
import streamdojo.lab.tls.Certificates;

/**
 * What a cluster's admin hands out to learners: a file a learner, as docs/external.md has it.
 *
 * <p>{@code anna} has the rights that the page asks for, {@code ben} makes no topics, {@code
 * connect} is a Kafka Connect's. {@code inside} has the address that ClickHouse is to take.
 *
 * @param folder where the files are: {@code anna.properties}, {@code inside} …
 */
record Handout(Path folder, Cluster cluster, Certificates certificates) {
  private static final String LEARNER =
      """
      kafka.bootstrap.servers=%s
      kafka.security.protocol=SASL_SSL
      kafka.sasl.mechanism=SCRAM-SHA-512
      kafka.sasl.jaas.config=%s required username="%s" password="%s";
      kafka.ssl.truststore.location=%s
      kafka.ssl.truststore.password=%s
      """;

  /**
   * Makes users, rights and files.
   *
   * @param engine ClickHouse's user; empty if there is none
   */
  void make(Principals principals, String engine) throws Exception {
    user(principals, "anna");
    principals.learner("anna", "anna_");
    user(principals, "ben");
    principals.guest("ben", "ben_");
    user(principals, "connect");
    principals.learner("connect", "connect-");
    principals.learner("connect", "anna_");
    if (!engine.isEmpty()) {
      principals.engine(engine, "anna_");
    }
    LabFiles.writePrivate(folder.resolve("inside"), cluster.inside());
  }

  private void user(Principals principals, String name) throws Exception {
    String password = UUID.randomUUID().toString();
    principals.user(name, password);
    write(name, password);
  }

  private void write(String name, String password) throws IOException {
    LabFiles.writePrivate(
        folder.resolve(name + ".properties"),
        LEARNER.formatted(
            cluster.clients(),
            ScramLoginModule.class.getName(),
            name,
            password,
            certificates.trust(),
            certificates.password()));
  }
}
