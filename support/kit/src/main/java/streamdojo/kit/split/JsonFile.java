package streamdojo.kit.split;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import streamdojo.kit.Trouble;

/**
 * An object in a file of JSON, with comments behind {@code #}.
 *
 * @param name what sentences call it
 * @param tree what it holds
 */
record JsonFile(String name, ObjectNode tree) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /** Somebody's file. */
  static JsonFile of(Path file) {
    try {
      return of(file.toString(), Files.readString(file));
    } catch (IOException unreadable) {
      throw new Trouble(
          file + " can't be read: it is missing, or no text.", "Name one that is there.");
    }
  }

  /** One that came with the kit. */
  static JsonFile own(String name) {
    try (InputStream in = JsonFile.class.getResourceAsStream(name)) {
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The text of one. */
  static JsonFile of(String name, String text) {
    try {
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return new JsonFile(name, object);
      }
      throw new Trouble(name + " holds no object.", "Put its keys between { and }.");
    } catch (JsonProcessingException broken) {
      throw unfit(name, broken);
    }
  }

  /** What it holds, as a value of that type. */
  <T> T as(Class<T> type) {
    try {
      return JSON.treeToValue(tree, type);
    } catch (JsonProcessingException unfit) {
      if (unfit.getCause() instanceof Trouble trouble) {
        throw trouble;
      }
      throw unfit(name, unfit);
    }
  }

  private static Trouble unfit(String name, JsonProcessingException why) {
    String place = why.getLocation() == null ? "" : " (line " + why.getLocation().getLineNr() + ")";
    String said = why.getOriginalMessage().lines().findFirst().orElse("");
    return new Trouble(
        name + " can't be read" + place + ": " + said + ".",
        "Mend it there; it is JSON, with comments behind #.",
        why);
  }
}
