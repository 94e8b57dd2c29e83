package streamdojo.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where things lie on this machine.
 *
 * @param root the clone of the kit
 * @param cache what clones share and what is big: the ClickHouse library. Never inside the clone,
 *     but for one that an archive brought for a room without internet.
 */
public record House(Path root, Path cache) {
  /**
   * Finds the house: the system property {@code dojo.root} (the launcher sets it), else the folder
   * of the kit that the working directory is in.
   */
  public static House here() {
    String given = System.getProperty("dojo.root");
    Path root = given != null ? Path.of(given) : rootAbove(Path.of("").toAbsolutePath());
    return new House(root, sharedCache());
  }

  /**
   * What all clones of this user share, there or not: environment DOJO_CACHE, else its usual place.
   */
  public static Path sharedCache() {
    return cacheFor(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  /** Everything that a run leaves: labs, evidence, reports, class data. Not in git. */
  public Path state() {
    return root.resolve(".dojo");
  }

  /** A folder a lab, {@code shared} being the one that {@code ./dojo lab up} started. */
  public Path labs() {
    return state().resolve("labs");
  }

  /** Class-data archives, which make JVMs start in half the time. */
  public Path classData() {
    return state().resolve("cds");
  }

  /**
   * Whether a program can be started without anything being fetched: it was built here, or an
   * archive for a room without internet brought it.
   *
   * @param program {@code dojo}, {@code lab}, {@code lab-mysql}, {@code direct}
   */
  public boolean built(String program) {
    String file = program + ".classpath";
    return Files.exists(state().resolve(file)) || Files.exists(offline().resolve(file));
  }

  /** Whether this is no clone, but came out of an archive for a room without internet. */
  public boolean brought() {
    return Files.isDirectory(offline());
  }

  private Path offline() {
    return root.resolve("offline");
  }

  static Path cacheFor(Map<String, String> environment, Path home) {
    String own = environment.get("DOJO_CACHE");
    if (own != null && !own.isBlank()) {
      return Path.of(own);
    }
    String xdg = environment.get("XDG_CACHE_HOME");
    Path caches = xdg != null && !xdg.isBlank() ? Path.of(xdg) : home.resolve(".cache");
    return caches.resolve("stream-dojo");
  }

  private static Path rootAbove(Path from) {
    for (Path at = from; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("support/kit")) && Files.isDirectory(at.resolve("katas"))) {
        return at;
      }
    }
    throw new Trouble(
        from + " is not inside a clone of Stream Dojo.", "Go to the clone, or run its ./dojo.");
  }
}
