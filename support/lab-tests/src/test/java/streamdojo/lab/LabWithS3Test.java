package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.documents.OfDocuments;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.ClickHousePort;

/** S3 through its life, asked by ClickHouse's own client of S3, which signs as all of them do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OfDocuments("split-sources")
class LabWithS3Test {
  private LabProcess lab;
  private Path objects;
  private Server s3;
  private ClickHousePort clickHouse;

  @BeforeAll
  void begin(@TempDir Path folder) throws Exception {
    Path home = folder.resolve("labs/run-1");
    objects = home.resolve("s3/buckets/lake");
    lab = LabProcess.start(home, List.of("s3", "clickhouse"), Map.of());
    Map<String, Server> servers = lab.up().servers();
    s3 = servers.get("s3");
    clickHouse = new ClickHousePort(servers.get("clickhouse"), new Namespace("s3_test"));
  }

  @AfterAll
  void end() {
    clickHouse.close();
    lab.close();
  }

  @Test
  @Order(1)
  void keepsObjectsByAnyName() {
    assertThat(s3.engine() + " " + s3.version()).isEqualTo("S3Proxy 3.0.0");
    write("ns.a/store=1/all-of_it~1.csv", 3);
    write("ns.b/one.csv", 1);
    assertThat(count("ns.a/store=1/all-of_it~1.csv", s3.password())).isEqualTo(3);
    // A list, with a query to be signed.
    assertThat(count("**/*.csv", s3.password())).isEqualTo(4);
  }

  @Test
  @Order(2)
  void letsOnlyThoseInWhoSign() throws Exception {
    assertThatThrownBy(() -> count("ns.b/one.csv", "guess")).isInstanceOf(Trouble.class);
    HttpRequest unsigned =
        HttpRequest.newBuilder(URI.create(s3.address() + "/lake/ns.b/one.csv")).build();
    assertThat(HttpClient.newHttpClient().send(unsigned, BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
  }

  @Test
  @Order(2)
  void listensOnLoopbackOnly() throws Exception {
    int port = URI.create(s3.address()).getPort();
    for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : one.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
        assertThatThrownBy(() -> connect(address, port)).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  @Order(3)
  void keepsThemOverAStopAndAKill() throws Exception {
    lab.change("stop", "s3");
    lab.change("start", "s3");
    for (int i = 0; i < 20; i++) {
      write("ns.b/more-" + i + ".csv", 10);
    }
    lab.change("kill", "s3");
    // As if it had been killed while it wrote: lists would fail at it.
    Files.writeString(objects.resolve("ns.b/half.csv-1"), "1\n");
    lab.change("start", "s3");
    assertThat(objects.resolve("ns.b/half.csv-1")).doesNotExist();
    assertThat(count("ns.b/*.csv", s3.password())).isEqualTo(201);
  }

  private void write(String object, int rows) {
    clickHouse.run(
        "INSERT INTO FUNCTION %s SELECT number FROM numbers(%d)"
            .formatted(table(object, s3.password()), rows));
  }

  private long count(String object, String secret) {
    String sql = "SELECT count() FROM " + table(object, secret);
    return Long.parseLong(clickHouse.rows(sql).get(0).get(0).toString());
  }

  private String table(String object, String secret) {
    return "s3('%s/lake/%s', '%s', '%s', 'CSV', 'a UInt64')"
        .formatted(s3.address(), object, s3.user(), secret);
  }

  private static void connect(InetAddress address, int port) throws Exception {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 1000);
    }
  }
}
