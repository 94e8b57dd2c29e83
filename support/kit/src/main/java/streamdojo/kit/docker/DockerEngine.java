package streamdojo.kit.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import streamdojo.kit.Trouble;

/**
 * A Docker engine that answers.
 *
 * @param host where it listens, as in {@code DOCKER_HOST}
 * @param version of the engine: {@code 20.10.24}
 * @param api the newest level of its interface that it speaks: {@code 1.41}
 */
public record DockerEngine(String host, String version, String api) {
  /** The label by which containers and networks of labs say which supervisor's they are. */
  public static final String OWNER = "streamdojo.owner";

  /** The oldest level that Testcontainers 2.0.5 falls back to; Docker 17.09 was the first. */
  static final int OLDEST_MINOR = 32;

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration PULLS = Duration.ofSeconds(60);

  /**
   * Finds this machine's engine; takes milliseconds.
   *
   * @throws Trouble that says why there is none to work with: it doesn't run, lets this user not
   *     in, or is too old
   */
  public static DockerEngine find() {
    return find(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  static DockerEngine find(Map<String, String> environment, Path home) {
    DockerHost host = DockerHost.find(environment, home);
    if (host.forbidden()) {
      throw new Trouble(
          "The Docker engine at %s does not let %s in."
              .formatted(host.name(), System.getProperty("user.name")),
          "Join its group (usermod -aG docker %s, then log in again)."
              .formatted(System.getProperty("user.name")));
    }
    try {
      StringBuilder body = new StringBuilder();
      new DockerCall(host, "GET", "/version", "").send(DockerApi.ANSWERS, body::append);
      JsonNode said = JSON.readTree(body.toString());
      DockerEngine engine =
          new DockerEngine(
              host.name(), said.path("Version").asText(), said.path("ApiVersion").asText());
      engine.refuseTooOld();
      return engine;
    } catch (IOException failed) {
      throw new Trouble(
          "No Docker engine answers at " + host.name() + ": " + failed.getMessage() + ".",
          "Start it; on Debian as root: dockerd.",
          failed);
    }
  }

  private void refuseTooOld() {
    String[] level = api.split("\\.");
    if (level.length != 2 || Integer.parseInt(level[1]) < OLDEST_MINOR) {
      throw new Trouble(
          "Docker engine %s speaks interface level %s; the lab needs 1.%d or newer."
              .formatted(version, api, OLDEST_MINOR),
          "Install a newer one; Debian 12's 20.10 will do.");
    }
  }

  /** Returns an image's labels; empty if the image isn't here. */
  public Optional<Map<String, String>> image(String name) {
    return ask().get("/images/" + name + "/json").map(image -> labels(image.path("Config")));
  }

  /** Where the engine keeps its data; empty if it doesn't say. */
  public Optional<Path> dataFolder() {
    return ask()
        .get("/info")
        .map(info -> info.path("DockerRootDir").asText())
        .filter(folder -> !folder.isBlank())
        .map(Path::of);
  }

  /**
   * Pulls an image.
   *
   * @param progress takes lines for people
   * @throws Trouble if it can't be had
   */
  public void pull(String name, Consumer<String> progress) {
    int colon = name.lastIndexOf(':');
    Pull pull = new Pull(name, progress);
    try {
      String path =
          "/images/create?fromImage=%s&tag=%s"
              .formatted(DockerApi.encoded(name.substring(0, colon)), name.substring(colon + 1));
      pull.end(ask().send(path, PULLS, pull));
    } catch (IOException failed) {
      throw Pull.failed(name, failed.getMessage());
    }
  }

  /** Makes a network of its own for a lab. */
  public void createNetwork(String name, Map<String, String> labels) {
    ask().act("/networks/create", Map.of("Name", name, "Labels", labels, "CheckDuplicate", true));
  }

  /** Removes a network; one that is gone, or that somebody is on, is left as it is. */
  public void removeNetwork(String name) {
    ask().delete("/networks/" + name);
  }

  /** Ends a container as kill -9 does; its data stay. */
  public void kill(String container) {
    ask().act("/containers/" + container + "/kill", Map.of());
  }

  /** Removes a container with its data, whether it runs or not; one that is gone is fine. */
  public void remove(String container) {
    ask().delete("/containers/" + container + "?force=true&v=true");
  }

  /** Returns the memory that a container holds, in bytes; 0 if that can't be told. */
  public long memory(String container) {
    return ask()
        .get("/containers/" + container + "/stats?stream=false&one-shot=true")
        .map(
            is -> {
              JsonNode memory = is.path("memory_stats");
              JsonNode stats = memory.path("stats");
              // What the kernel keeps of files could go at any time; it has two names.
              JsonNode files = stats.path("total_inactive_file");
              long cached = (files.isMissingNode() ? stats.path("inactive_file") : files).asLong();
              return memory.path("usage").asLong() - cached;
            })
        .orElse(0L);
  }

  /** A container or a network with its labels. */
  public record Labelled(String id, Map<String, String> labels) {}

  /** Returns all containers that carry a label, those that have ended too. */
  public List<Labelled> containers(String label) {
    return labelled("/containers/json?all=true&filters=" + filter(label));
  }

  /** Returns all networks that carry a label. */
  public List<Labelled> networks(String label) {
    return labelled("/networks?filters=" + filter(label));
  }

  private List<Labelled> labelled(String path) {
    return ask().get(path).stream()
        .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
        .map(one -> new Labelled(one.path("Id").asText(), labels(one)))
        .toList();
  }

  private static Map<String, String> labels(JsonNode of) {
    Map<String, String> labels = new LinkedHashMap<>();
    of.path("Labels").properties().forEach(l -> labels.put(l.getKey(), l.getValue().asText()));
    return labels;
  }

  private DockerApi ask() {
    return new DockerApi(host);
  }

  private static String filter(String label) {
    return DockerApi.encoded("{\"label\":[\"" + label + "\"]}");
  }
}
