package streamdojo.kit.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import streamdojo.kit.Trouble;

/**
 * An engine's interface: JSON over HTTP.
 *
 * @param host where it listens, as in {@code DOCKER_HOST}
 */
record DockerApi(String host) {
  /** An engine that is there answers at once. */
  static final Duration ANSWERS = Duration.ofSeconds(5);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Removing and stopping take their time, which the engine itself limits. */
  private static final Duration ACTS = Duration.ofSeconds(30);

  /** Asks for something; empty if it isn't there. */
  Optional<JsonNode> get(String path) {
    Answer answer = ask("GET", path, "", ANSWERS);
    return answer.status() == 200 ? Optional.of(answer.json()) : Optional.empty();
  }

  /**
   * Wants something done.
   *
   * @param body for JSON; empty if there is none
   * @throws Trouble if the engine doesn't
   */
  void act(String path, Map<String, Object> body) {
    Answer answer = ask("POST", path, body.isEmpty() ? "" : text(body), ACTS);
    if (answer.status() >= 300) {
      throw new Trouble(
          "The Docker engine refused: " + answer.message() + ".", "Look whether it is well.");
    }
  }

  /** Wants something gone; what is gone already, or can't go yet, is fine. */
  void delete(String path) {
    ask("DELETE", path, "", ACTS);
  }

  /**
   * Wants something done that takes long.
   *
   * @param silence how long the engine may say nothing
   * @param lines takes what it says meanwhile
   * @return the status
   */
  int send(String path, Duration silence, Consumer<String> lines) throws IOException {
    return call("POST", path, "").send(silence, lines);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private record Answer(int status, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    String message() {
      return json().path("message").asText(body);
    }
  }

  private Answer ask(String method, String path, String body, Duration silence) {
    StringBuilder said = new StringBuilder();
    try {
      int status = call(method, path, body).send(silence, said::append);
      return new Answer(status, said.toString());
    } catch (IOException failed) {
      throw new Trouble(
          "The Docker engine at %s does not answer any more: %s."
              .formatted(host, failed.getMessage()),
          "Is it still there? Try: docker version.",
          failed);
    }
  }

  private DockerCall call(String method, String path, String body) {
    return new DockerCall(new DockerHost(host), method, path, body);
  }

  private static String text(Map<String, Object> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
