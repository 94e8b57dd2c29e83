package streamdojo.kit.external;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/**
 * Knocks at a server behind HTTP before its client comes: clients try again for minutes, wait
 * without a limit, or don't say that it was TLS that failed.
 *
 * @param source of the settings, for sentences
 */
record WebDoor(Server server, String source) {
  /**
   * Knocks. Any answer of HTTP's will do. A door at which nobody answers is left to the client.
   *
   * @throws Trouble if the settings say TLS and it has none, or one that isn't trusted, or the
   *     other way round
   */
  void knock() {
    Duration limit = Limits.DOOR_OPENS.duration();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address())).timeout(limit).build();
    try {
      client.send(request, BodyHandlers.discarding());
    } catch (ConnectException nobody) {
      return;
    } catch (SSLException failed) {
      throw handshake(failed);
    } catch (HttpTimeoutException late) {
      throw silent("doesn't answer within " + limit.toSeconds() + " s", late);
    } catch (IOException broken) {
      throw silent("doesn't answer as HTTP does", broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw silent("was not waited for", interrupted);
    }
  }

  private Trouble handshake(SSLException failed) {
    return new Trouble(
        "The TLS handshake with %s at %s failed: %s."
            .formatted(server.engine(), server.address(), Handshake.failed(failed).orElseThrow()),
        "Java has to trust who signed its certificate (JDK_JAVA_OPTIONS, see docs/external.md),"
            + " and that has to be for the host of %s.url in %s.".formatted(server.name(), source),
        failed);
  }

  private Trouble silent(String what, Exception failed) {
    String other = server.address().startsWith("https:") ? "http://" : "https://";
    return new Trouble(
        "%s at %s %s.".formatted(server.engine(), server.address(), what),
        "Is %s.url in %s right, or does that port want %s?".formatted(server.name(), source, other),
        failed);
  }
}
