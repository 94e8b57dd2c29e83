package streamdojo.kit.chdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import streamdojo.kit.Trouble;

/**
 * Which npm package holds the engine, how to know that it is the right one, and where it belongs.
 *
 * @param name of the npm package
 * @param version of the npm package
 * @param sha512 of the tarball, in base64
 * @param bytes of the tarball
 * @param libraryBytes of the library in it
 */
public record ChdbPackage(
    String name, String version, String sha512, long bytes, long libraryBytes) {
  /** The version that this kit was built with. */
  public static ChdbPackage ofThisKit() {
    Properties p = new Properties();
    try (InputStream in = ChdbPackage.class.getResourceAsStream("chdb.properties")) {
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
  public String spec() {
    return name + "@" + version;
  }

  /** The name of the folder and of all other files that belong to this version. */
  public String folder() {
    return "chdb-" + version;
  }

  /** The library's place in a cache folder, there or not. */
  public Path library(Path cache) {
    return cache.resolve(folder()).resolve("libchdb.so");
  }

  /** Whether a cache folder holds the whole library. */
  public boolean isIn(Path cache) {
    return library(cache).toFile().length() == libraryBytes;
  }

  /**
   * Bytes that a download may take: the tarball twice, because npm keeps one in a cache of its own,
   * and the library.
   */
  public long spaceNeeded() {
    return 2 * bytes + libraryBytes;
  }

  /** What to say where npm can't be started. */
  public static Trouble noNpm(String command, Throwable cause) {
    return new Trouble(
        "The ClickHouse library comes by npm, and no '" + command + "' can be started here.",
        "Install npm (on Debian: apt-get install npm), or use a ClickHouse server in a container.",
        cause);
  }

  /** Bytes as people read them. */
  public static String megabytes(long bytes) {
    return Math.round(bytes / 1e6) + " MB";
  }
}
