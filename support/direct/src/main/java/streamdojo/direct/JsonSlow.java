package streamdojo.direct;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import streamdojo.kit.schema.JsonShape;

/** Reads any JSON object: fields in any order or missing, values that hold others. */
final class JsonSlow {
  private final Map<String, Integer> places = new HashMap<>();
  private final JsonShape.Kind[] kinds;

  JsonSlow(JsonShape shape) {
    List<String> names = shape.names();
    for (int i = 0; i < names.size(); i++) {
      places.put(names.get(i), i);
    }
    kinds = shape.kinds().toArray(JsonShape.Kind[]::new);
  }

  /**
   * Fills the chunk's row.
   *
   * @throws Undecodable if it is no JSON object
   * @throws Misfit if it has a field of another name or kind
   */
  void read(byte[] bytes, int from, int to, Chunk chunk) throws Undecodable {
    for (int i = 0; i < kinds.length; i++) {
      chunk.nothing(i);
    }
    try (JsonParser json = JsonShape.JSON.createParser(bytes, from, to - from)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new Undecodable("it is no JSON object");
      }
      String misfit = null;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (!fill(places.get(name), json, chunk)) {
          misfit = name;
        }
        json.skipChildren();
      }
      if (json.nextToken() != null) {
        throw new Undecodable("something stands behind its JSON object");
      }
      // Only of what is JSON to its end: columns are not made for broken records.
      if (misfit != null) {
        throw new Misfit(misfit);
      }
    } catch (JsonProcessingException broken) {
      throw new Undecodable("it is no JSON: " + broken.getOriginalMessage());
    } catch (IOException broken) {
      throw new Undecodable("it is no JSON: " + broken.getMessage());
    }
  }

  private boolean fill(Integer place, JsonParser json, Chunk chunk) throws IOException {
    if (place == null) {
      return false;
    }
    JsonShape.Kind found = JsonShape.Kind.of(json);
    JsonShape.Kind wanted = kinds[place];
    if (found.and(wanted) != wanted) {
      return false;
    }
    if (found == JsonShape.Kind.NOTHING) {
      return true;
    }
    switch (wanted) {
      case TRUTH -> chunk.truth(place, json.getBooleanValue());
      case LONG -> chunk.number(place, json.getLongValue());
      case REAL -> chunk.real(place, json.getDoubleValue());
      default -> chunk.text(place, text(found, json));
    }
    return true;
  }

  private static byte[] text(JsonShape.Kind found, JsonParser json) throws IOException {
    if (found != JsonShape.Kind.NESTED) {
      return json.getText().getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator copy = JsonShape.JSON.createGenerator(text)) {
      copy.copyCurrentStructure(json);
    }
    return text.toByteArray();
  }
}
