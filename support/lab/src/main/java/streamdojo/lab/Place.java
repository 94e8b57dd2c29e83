package streamdojo.lab;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a server's container belongs.
 *
 * @param docker address of the engine, as in {@code DOCKER_HOST}
 * @param container its name; the same through all its starts and ends
 * @param network the lab's own
 * @param labels say whose it is, so that leftovers are found
 */
public record Place(String docker, String container, String network, Map<String, String> labels) {
  public Place {
    labels = Map.copyOf(labels);
  }

  /** Reads what {@link #fields} gives. */
  static Place from(Map<?, ?> fields) {
    Map<String, String> labels = new LinkedHashMap<>();
    ((Map<?, ?>) fields.get("labels"))
        .forEach((name, value) -> labels.put((String) name, (String) value));
    return new Place(
        (String) fields.get("docker"),
        (String) fields.get("container"),
        (String) fields.get("network"),
        labels);
  }

  /** Returns it for {@link Json}. */
  Map<String, Object> fields() {
    return Map.of("docker", docker, "container", container, "network", network, "labels", labels);
  }
}
