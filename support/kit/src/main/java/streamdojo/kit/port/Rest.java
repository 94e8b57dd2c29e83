package streamdojo.kit.port;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/** A server's REST API: JSON to and fro, with the server's login if it has one. */
public final class Rest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Server server;
  private final String title;
  private final Limits answers;

  /**
   * @param title of the server, for people
   */
  public Rest(Server server, String title) {
    this(server, title, Limits.SERVER_ANSWERS);
  }

  /**
   * @param title of the server, for people
   * @param answers how long an answer may take
   */
  public Rest(Server server, String title, Limits answers) {
    this.server = server;
    this.title = title;
    this.answers = answers;
  }

  /**
   * An answer.
   *
   * @param code of HTTP
   * @param body its JSON; null if it has none
   */
  public record Answer(int code, JsonNode body) {
    /** Whether it was done. */
    public boolean ok() {
      return code < 300;
    }

    /** What the server says about its refusal. */
    public String message() {
      return body == null ? "code " + code : body.path("message").asText(body.toString());
    }
  }

  /**
   * Asks.
   *
   * @param method {@code GET}, {@code PUT} …
   * @param path behind the server's address, escaped
   * @param body is sent as JSON; null for none
   * @throws Trouble if the server isn't there
   */
  public Answer ask(String method, String path, Object body) {
    try {
      BodyPublisher sent =
          body == null
              ? BodyPublishers.noBody()
              : BodyPublishers.ofString(JSON.writeValueAsString(body));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(server.address() + path))
              .header("Content-Type", "application/json")
              .timeout(answers.duration())
              .method(method, sent);
      if (server.user() != null && !server.user().isBlank()) {
        byte[] login = (server.user() + ":" + server.password()).getBytes(StandardCharsets.UTF_8);
        request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
      }
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), json(answer.body()));
    } catch (IOException gone) {
      throw unreachable(gone);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unreachable(interrupted);
    }
  }

  /**
   * Asks what has to be answered well.
   *
   * @throws Trouble if it isn't
   */
  public JsonNode need(String method, String path, Object body) {
    Answer answer = ask(method, path, body);
    if (!answer.ok()) {
      throw refused(answer);
    }
    return answer.body();
  }

  Trouble refused(Answer answer) {
    return new Trouble(
        title + " refused: " + answer.message(),
        "See its log in the evidence folder, or ask it by hand: ./dojo lab status shows how.");
  }

  private static JsonNode json(String text) {
    try {
      return text.isBlank() ? null : JSON.readTree(text);
    } catch (JsonProcessingException page) {
      return JSON.getNodeFactory().textNode(text);
    }
  }

  private Trouble unreachable(Exception gone) {
    return new Trouble(
        title + " at " + server.address() + " can't be reached.",
        "Is the lab still up? See ./dojo lab status.",
        gone);
  }
}
