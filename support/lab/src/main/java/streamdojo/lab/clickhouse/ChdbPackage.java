package streamdojo.lab.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which npm package holds the engine, and how to know that it is the right one.
 *
 * @param name of the npm package
 * @param version of the npm package
 * @param sha512 of the tarball, in base64
 * @param bytes of the tarball
 * @param libraryBytes of the library in it
 */
record ChdbPackage(String name, String version, String sha512, long bytes, long libraryBytes) {
  /** The version that this kit was built with. */
  static ChdbPackage ofThisKit() {
    Properties p = new Properties();
    try (InputStream in =
        ChdbPackage.class.getResourceAsStream("/streamdojo/lab/chdb.properties")) {
      p.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ChdbPackage(
        p.getProperty("package"),
        p.getProperty("version"),
        p.getProperty("sha512"),
        Long.parseLong(p.getProperty("package.bytes")),
        Long.parseLong(p.getProperty("library.bytes")));
  }

  /** What npm is asked for: {@code name@version}. */
  String spec() {
    return name + "@" + version;
  }

  /** The name of the folder and of all other files that belong to this version. */
  String folder() {
    return "chdb-" + version;
  }

  /**
   * Bytes that a download may take: the tarball twice, because npm keeps one in a cache of its own,
   * and the library.
   */
  long spaceNeeded() {
    return 2 * bytes + libraryBytes;
  }

  /** Bytes as people read them. */
  static String megabytes(long bytes) {
    return Math.round(bytes / 1e6) + " MB";
  }
}
