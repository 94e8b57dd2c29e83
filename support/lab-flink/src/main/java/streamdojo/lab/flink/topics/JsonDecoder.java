package streamdojo.lab.flink.topics;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import streamdojo.kit.schema.JsonShape;

/** Reads JSON objects, fields in any order or missing. */
final class JsonDecoder implements Format.Decoder {
  /** A field's kind, and where its value goes; -1 if nobody asked for it. */
  private record Place(JsonShape.Kind kind, int to) {}

  private final Map<String, Place> places = new HashMap<>();
  private final int width;

  JsonDecoder(JsonFormat format, int[] wanted) {
    width = wanted.length;
    for (int i = 0; i < format.names().size(); i++) {
      places.put(format.names().get(i), new Place(format.kinds().get(i), -1));
    }
    for (int i = 0; i < wanted.length; i++) {
      JsonShape.Kind kind = format.kinds().get(wanted[i]);
      places.put(format.names().get(wanted[i]), new Place(kind, i));
    }
  }

  @Override
  public RowData decode(ConsumerRecord<byte[], byte[]> record) throws Undecodable {
    GenericRowData row = new GenericRowData(width);
    String misfit = null;
    try (JsonParser json = JsonShape.JSON.createParser(record.value())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new Undecodable("it is no JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (!fill(places.get(name), json, row)) {
          misfit = name;
        }
        json.skipChildren();
      }
      if (json.nextToken() != null) {
        throw new Undecodable("something stands behind its JSON object");
      }
    } catch (JsonProcessingException broken) {
      throw new Undecodable("it is no JSON: " + broken.getOriginalMessage());
    } catch (IOException broken) {
      throw new Undecodable("it is no JSON: " + broken.getMessage());
    }
    if (misfit != null) {
      throw new Misfit(record, misfit);
    }
    return row;
  }

  private static boolean fill(Place place, JsonParser json, GenericRowData row) throws IOException {
    if (place == null) {
      return false;
    }
    JsonShape.Kind found = JsonShape.Kind.of(json);
    if (found.and(place.kind) != place.kind) {
      return false;
    }
    if (place.to >= 0 && found != JsonShape.Kind.NOTHING) {
      row.setField(place.to, cell(place.kind, found, json));
    }
    return true;
  }

  private static Object cell(JsonShape.Kind wanted, JsonShape.Kind found, JsonParser json)
      throws IOException {
    return switch (wanted) {
      case TRUTH -> json.getBooleanValue();
      case LONG -> json.getLongValue();
      case REAL -> json.getDoubleValue();
      default ->
          found == JsonShape.Kind.NESTED ? copy(json) : StringData.fromString(json.getText());
    };
  }

  private static StringData copy(JsonParser json) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator copy = JsonShape.JSON.createGenerator(text)) {
      copy.copyCurrentStructure(json);
    }
    return StringData.fromBytes(text.toByteArray());
  }
}
