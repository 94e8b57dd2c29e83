package streamdojo.kit.external;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.Trouble;
import streamdojo.lab.tls.Certificates;
import streamdojo.lab.tls.TlsFront;

/** What is wrong with HTTP or TLS is said before a client comes that would wait or hide it. */
class WebDoorTest {
  @TempDir static Path folder;
  private static HttpServer plain;
  private static TlsFront front;
  private static String address;

  @BeforeAll
  static void start() throws Exception {
    plain = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    plain.start();
    address = "127.0.0.1:" + plain.getAddress().getPort();
    Certificates certificates = Certificates.make(folder, "a password").sign("front");
    front = new TlsFront(certificates, "front", URI.create("http://" + address));
  }

  @AfterAll
  static void end() throws Exception {
    front.close();
    plain.stop(0);
  }

  @Test
  void letsInWhoKnocksAsTheServerWants() {
    assertThatCode(() -> door("http://" + address).knock()).doesNotThrowAnyException();
  }

  @Test
  void saysThatACertificateIsNotTrusted() {
    refuses(front.address(), "The TLS handshake with ClickHouse at " + front.address());
  }

  @Test
  void saysThatAPortSpeaksTls() {
    refuses(front.address().replace("https", "http"), "doesn't answer as HTTP does");
  }

  @Test
  void saysThatAPortSpeaksNoTls() {
    refuses("https://" + address, "doesn't answer within");
  }

  private static void refuses(String url, String why) {
    assertThatThrownBy(() -> door(url).knock())
        .isInstanceOf(Trouble.class)
        .hasMessageContaining(why);
  }

  private static WebDoor door(String url) {
    ExternalSettings settings = new ExternalSettings(Map.of("clickhouse.url", url), "a file");
    return new WebDoor(new GivenServers(settings).all().get("clickhouse"), settings.source());
  }
}
