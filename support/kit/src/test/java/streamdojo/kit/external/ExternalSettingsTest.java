package streamdojo.kit.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/** What is given, and what is refused of it. */
class ExternalSettingsTest {
  private static final String JAAS =
      "org.example.Login required username=\"anna\" password=\"s3cret\";";

  @TempDir Path root;
  private Path file;

  @BeforeEach
  void setUp() throws IOException {
    file = root.resolve(".dojo/external.properties");
    Files.createDirectories(file.getParent());
  }

  @Test
  void passesEveryPropertyOfKafkasClientsThrough() throws IOException {
    write(
        "kafka.bootstrap.servers=k:9092\nkafka.ssl.truststore.location=/t\nclickhouse.kafka=in:1");
    Server kafka = servers(Map.of("clickhouse.url", "http://c:8123")).get("kafka");
    assertThat(kafka.settings())
        .containsOnly(
            Map.entry("bootstrap.servers", "k:9092"), Map.entry("ssl.truststore.location", "/t"));
    assertThat(kafka.within()).isEqualTo("in:1");
    assertThat(servers(Map.of())).containsOnlyKeys("kafka");
    assertThat(kafka.external()).isTrue();
  }

  @Test
  void takesTheEnvironmentBeforeTheFile() throws IOException {
    write("kafka.bootstrap.servers=k:9092");
    assertThat(servers(Map.of("DOJO_EXTERNAL_KAFKA_BOOTSTRAP_SERVERS", "e:1")).get("kafka"))
        .extracting(Server::address)
        .isEqualTo("e:1");
  }

  @Test
  void keepsTheParametersOfMySqlsUrl() throws IOException {
    write("mysql.url=jdbc:mysql://m/?sslMode=REQUIRED&a=b\nmysql.user=anna\nmysql.password=p");
    Server mysql = servers(Map.of()).get("mysql");
    assertThat(mysql.address()).isEqualTo("m:3306");
    assertThat(mysql.settings()).containsEntry("sslMode", "REQUIRED").containsEntry("a", "b");
  }

  @Test
  void refusesAFileThatOthersCanRead() throws IOException {
    write("mysql.password=s3cret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("can be read or changed by others")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mysql.pasword=x",
        "mysql.url=jdbc:oracle:x",
        "clickhouse.url=http://user:pw@c:8123",
        "flink.url=gateway",
        "kafka.security.protocol=SSL"
      })
  void refusesWhatMeansNothing(String text) throws IOException {
    write(text);
    assertThatThrownBy(() -> servers(Map.of()))
        .isInstanceOf(Trouble.class)
        .hasMessageNotContaining("pw");
  }

  @Test
  void saysWhatIsNeededAndNotGiven() throws IOException {
    write("kafka.bootstrap.servers=k:9092");
    assertThatThrownBy(() -> new GivenServers(read(Map.of())).wanted(Set.of("kafka", "mysql")))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("This needs mysql");
  }

  @Test
  void saysNoSecret() throws IOException {
    write("kafka.bootstrap.servers=k\nkafka.sasl.jaas.config=" + JAAS);
    ExternalSettings settings = read(Map.of());
    assertThat(settings.withoutSecrets("with s3cret")).isEqualTo("with …");
    assertThat(settings.withoutSecrets(JAAS)).doesNotContain("s3cret");
    assertThat(settings.toString() + servers(Map.of())).doesNotContain("s3cret");
  }

  @Test
  void knowsThePasswordOfAStoreThatAUrlNames() throws IOException {
    write("mysql.url=jdbc:mysql://m/?trustCertificateKeyStorePassword=s3cret&sslMode=REQUIRED");
    assertThat(read(Map.of()).withoutSecrets("opened with s3cret, REQUIRED"))
        .isEqualTo("opened with …, REQUIRED");
  }

  @Test
  void saysWhatAPrincipalMayNot() throws IOException {
    write("kafka.bootstrap.servers=k");
    KafkaAsked asked = new KafkaAsked("k", "anna", read(Map.of()));
    Trouble no = asked.trouble("create topics", new TopicAuthorizationException(Set.of("anna_s")));
    assertThat(no).hasMessageContaining("doesn't let this principal create topics");
    assertThat(no.next()).contains("begin with anna_");
  }

  @Test
  void makesANameOfUserAndMachine() {
    assertThat(LearnersName.of(Map.of(), "Anna.Lee@laptop")).matches("annale[0-9a-f]{6}");
    assertThat(LearnersName.of(Map.of(), "007@laptop")).matches("[a-z][a-z0-9]{6}");
    assertThat(LearnersName.of(Map.of("DOJO_NAMESPACE", "anna"), "x@y")).isEqualTo("anna");
    assertThatThrownBy(() -> LearnersName.of(Map.of("DOJO_NAMESPACE", "a_b"), "x@y"))
        .isInstanceOf(Trouble.class);
  }

  @Test
  void knowsAClone() {
    House house = new House(root, root);
    assertThat(Owner.of(house)).isEqualTo(Owner.of(house));
    assertThat(Owner.read(Owner.of(house).mark())).isEqualTo(Owner.of(house));
    assertThat(Owner.of(new House(root.resolve("other"), root)).sameUser(Owner.of(house))).isTrue();
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private ExternalSettings read(Map<String, String> environment) {
    return ExternalSettings.read(new House(root, root), environment);
  }

  private Map<String, Server> servers(Map<String, String> environment) {
    return new GivenServers(read(environment)).all();
  }
}
