package streamdojo.dojo.author;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the texts of new files, which are resources, so that authors find and change them. */
final class Template {
  private static final String FOLDER = "/streamdojo/dojo/new/";

  private Template() {}

  /**
   * Returns a text with the names in it.
   *
   * @param name the resource's file name
   */
  static String fill(String name, Map<String, ?> names) {
    try (InputStream in = Template.class.getResourceAsStream(FOLDER + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Mustache.compiler().escapeHTML(false).compile(text).execute(names);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
