package streamdojo.kit.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import streamdojo.kit.Trouble;

/** What the engine says while it pulls an image: made into a line now and then. */
final class Pull implements Consumer<String> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long STEP = 50L << 20;

  private final String image;
  private final Consumer<String> progress;
  private final Map<String, Long> loaded = new LinkedHashMap<>();
  private long said;
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
      if (is.path("status").asText().equals("Downloading")) {
        loaded.put(is.path("id").asText(), is.path("progressDetail").path("current").asLong());
        tell();
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
    if (all >= said + STEP) {
      said = all;
      progress.accept(image + ": " + (all >> 20) + " MB");
    }
  }
}
