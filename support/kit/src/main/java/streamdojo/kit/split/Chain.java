package streamdojo.kit.split;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import streamdojo.kit.Trouble;

/**
 * The chain of stores that a till belongs to. The kit's own has as many of each as the original's
 * list, and repeats ids and names as that does: 28 stores, 20 clerks, 55 products.
 */
public record Chain(List<Store> stores, List<Clerk> clerks, List<Product> products) {
  /** What a configuration file calls the kit's own list. */
  public static final String OWN = "sit_seed.json";

  private static final String NEXT = "It needs the lists stores, clerks and products, none empty.";

  /** The chain that a configuration file names: the kit's own, or a file of that form. */
  public static Chain of(TillSettings settings) {
    String file = settings.seedFile();
    JsonFile json = file.equals(OWN) ? JsonFile.own(OWN) : JsonFile.of(Path.of(file));
    return read(json);
  }

  private static Chain read(JsonFile file) {
    for (String list : List.of("stores", "clerks", "products")) {
      JsonNode node = file.tree().path(list);
      if (!node.isArray() || node.isEmpty()) {
        throw new Trouble(file.name() + " has no list '" + list + "'.", NEXT);
      }
    }
    return file.as(Chain.class);
  }
}
