package streamdojo.kit.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import streamdojo.kit.Trouble;

/** What the engine says while it pulls an image: made into a line now and then. */
final class Pull implements Consumer<String> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long STEP = 50L << 20;

  /** On a slow network what has come is told before it is a whole step. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final String image;
  private final Consumer<String> progress;
  private final Map<String, Long> loaded = new LinkedHashMap<>();
  private final Set<String> underWay = new HashSet<>();
  private long said;
  private long saidAt = System.nanoTime();
  private String error;

  Pull(String image, Consumer<String> progress) {
    this.image = image;
    this.progress = progress;
    progress.accept("Pulling " + image + " ...");
  }

  @Override
  public void accept(String line) {
    try {
      JsonNode is = JSON.readTree(line);
      if (is.has("error") || is.has("message")) {
        error = is.path("error").asText(is.path("message").asText());
      }
      String layer = is.path("id").asText();
      switch (is.path("status").asText()) {
        case "Pulling fs layer" -> underWay.add(layer);
        case "Downloading" -> {
          loaded.put(layer, is.path("progressDetail").path("current").asLong());
          tell();
        }
        case "Download complete" -> tellLoaded(layer);
        default -> {
          if (is.path("status").asText().startsWith("Retrying")) {
            tellRetry();
          }
        }
      }
    } catch (IOException noJson) {
      error = line;
    }
  }

  /**
   * Called when the engine has said all.
   *
   * @throws Trouble if there was an error
   */
  void end(int status) {
    if (error != null || status != 200) {
      throw failed(image, error == null ? "status " + status : error);
    }
    progress.accept(image + " is here.");
  }

  static Trouble failed(String image, String why) {
    return new Trouble(
        "The image " + image + " is not here and can't be pulled: " + why + ".",
        "Look at the network, then ./dojo pull. Where nothing can be pulled, support/images/build"
            + " makes stand-ins.");
  }

  private void tell() {
    long all = loaded.values().stream().mapToLong(Long::longValue).sum();
    if (all >= said + STEP || silent() && all >> 20 > said >> 20) {
      said = all;
      saidAt = System.nanoTime();
      progress.accept(image + ": " + (all >> 20) + " MB");
    }
  }

  private boolean silent() {
    return System.nanoTime() - saidAt > SILENCE.toNanos();
  }

  /** The engine gives up after a minute or two, and says each second that it hasn't yet. */
  private void tellRetry() {
    if (silent()) {
      saidAt = System.nanoTime();
      progress.accept(image + ": the network fails, the engine tries again ...");
    }
  }

  /** Unpacking takes as long again, and says nothing that adds up. */
  private void tellLoaded(String layer) {
    if (underWay.remove(layer) && underWay.isEmpty()) {
      progress.accept(image + ": loaded, unpacking ...");
    }
  }
}
