package streamdojo.kit.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;

/** The schemas that came with the kit. */
final class Schemas {
  private Schemas() {}

  /** The one in the file of that name. */
  static Schema own(String name) {
    try (InputStream in = Schemas.class.getResourceAsStream(name + ".avsc")) {
      return new Schema.Parser().parse(in);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
