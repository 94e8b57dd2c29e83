package streamdojo.dojo.report;

import com.samskivert.mustache.Mustache;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The report's pages and drawings, whose parts stand in files of their own. */
final class Templates {
  private static final String FOLDER = "/streamdojo/dojo/report/";

  private Templates() {}

  /** Fills a template, by its file's name. */
  static String filled(String name, Object context) throws IOException {
    try (Reader template = read(name)) {
      return Mustache.compiler()
          .defaultValue("")
          .withLoader(part -> read(part + ".svg"))
          .compile(template)
          .execute(context);
    }
  }

  private static Reader read(String name) throws FileNotFoundException {
    InputStream in = Templates.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new FileNotFoundException(name);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
