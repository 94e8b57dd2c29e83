package streamdojo.kit.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The image of a server's container.
 *
 * @param server its name in the lab: {@code kafka}
 * @param wanted the official image, with its pinned tag
 * @param standIn what {@code support/images/build} makes where nothing can be pulled
 */
public record Image(String server, String wanted, String standIn) {
  /** Carried by stand-ins; the value says what is inside. */
  public static final String STAND_IN = "streamdojo.stand-in";

  private static final Properties NAMES = names();

  /**
   * An image that is here.
   *
   * @param name with its tag
   * @param standIn what is inside, if it is a stand-in
   */
  public record Present(String name, Optional<String> standIn) {
    /** What it is, in words. */
    public String state() {
      return standIn.map(inside -> "stand-in " + name + ": " + inside).orElse("here");
    }
  }

  /** The images of all servers that can run in a container. */
  public static List<Image> all() {
    return List.of(NAMES.getProperty("servers").split(",")).stream().map(Image::of).toList();
  }

  /** The image of a server; it has to be one that can run in a container. */
  public static Image of(String server) {
    return new Image(server, NAMES.getProperty(server), NAMES.getProperty(server + ".stand-in"));
  }

  /** Looks for it: the official one if it is there, else the stand-in. */
  public Optional<Present> in(DockerEngine engine) {
    for (String name : List.of(wanted, standIn)) {
      Optional<Map<String, String>> labels = engine.image(name);
      if (labels.isPresent()) {
        String inside = labels.get().get(STAND_IN);
        return Optional.of(new Present(name, Optional.ofNullable(inside)));
      }
    }
    return Optional.empty();
  }

  private static Properties names() {
    Properties names = new Properties();
    try (InputStream file = Image.class.getResourceAsStream("images.properties")) {
      names.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return names;
  }
}
