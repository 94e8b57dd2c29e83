package streamdojo.lab.clickhouse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.stream.Stream;
import streamdojo.kit.Folders;
import streamdojo.kit.Trouble;
import streamdojo.kit.chdb.ChdbPackage;
import streamdojo.kit.chdb.Platform;
import streamdojo.lab.CacheLock;

/**
 * The ClickHouse library in the cache folder, downloaded when it is needed for the first time.
 *
 * <p>The file appears in its place whole, by one rename, or not at all. Whoever finds a temporary
 * folder while holding the lock may remove it: its owner is gone.
 */
public final class ChdbLibrary {
  /** Tells how many bytes are free where a folder lies. */
  interface Space {
    long usable(Path folder) throws IOException;
  }

  private final ChdbPackage wanted;
  private final Path cache;
  private final Platform platform;
  private final Space space;
  private final Npm npm;
  private final Consumer<String> progress;

  ChdbLibrary(
      ChdbPackage wanted,
      Path cache,
      Platform platform,
      Space space,
      Npm npm,
      Consumer<String> progress) {
    this.wanted = wanted;
    this.cache = cache;
    this.platform = platform;
    this.space = space;
    this.npm = npm;
    this.progress = progress;
  }

  /**
   * The library of this kit's version.
   *
   * @param cache the folder that clones share
   * @param progress is told in plain sentences what takes its time
   */
  public static ChdbLibrary in(Path cache, Consumer<String> progress) {
    return new ChdbLibrary(
        ChdbPackage.ofThisKit(),
        cache,
        Platform.ofThisMachine(),
        folder -> folder.toFile().getUsableSpace(),
        new Npm("npm", progress),
        progress);
  }

  /**
   * Returns the path of {@code libchdb.so}, after a download if it isn't there yet.
   *
   * @throws Trouble if it can't be had, with what to do about it
   */
  public Path path() {
    platform.refuseUnknown();
    Path library = wanted.library(cache);
    if (wanted.isIn(cache)) {
      return library;
    }
    try {
      Files.createDirectories(cache);
      String waiting = "Another process is downloading the ClickHouse library; waiting for it.";
      Path file = cache.resolve(wanted.folder() + ".lock");
      try (CacheLock lock = CacheLock.take(file, waiting, progress)) {
        if (!wanted.isIn(cache)) {
          download(library);
        }
      }
    } catch (IOException e) {
      throw new Trouble(
          "The cache folder " + cache + " can't be written: " + reason(e) + ".",
          "Make it writable, or name another folder in the environment variable DOJO_CACHE.",
          e);
    }
    return library;
  }

  /** A file's exceptions often say no more than the file's name. */
  private static String reason(IOException e) {
    return e instanceof AccessDeniedException ? "access denied" : e.getMessage();
  }

  private void download(Path library) throws IOException {
    removeBrokenOff();
    checkSpace();
    progress.accept(
        "The ClickHouse library %s isn't in the cache yet: downloading %s, which become %s in %s. This happens once."
            .formatted(
                wanted.version(),
                ChdbPackage.megabytes(wanted.bytes()),
                ChdbPackage.megabytes(wanted.libraryBytes()),
                library.getParent()));
    Path temporary = Files.createTempDirectory(cache, wanted.folder() + ".tmp-");
    try {
      Tarball tarball = new Tarball(npm.pack(wanted.spec(), temporary));
      progress.accept("Checking and unpacking the ClickHouse library.");
      tarball.check(wanted);
      Path unpacked = temporary.resolve("libchdb.so");
      tarball.extract("package/libchdb.so", unpacked);
      Files.createDirectories(library.getParent());
      Files.move(unpacked, library, StandardCopyOption.ATOMIC_MOVE);
      progress.accept("The ClickHouse library is in place.");
    } finally {
      Folders.delete(temporary);
    }
  }

  /** A download that was broken off left its folder; we hold the lock, so nobody is in it. */
  private void removeBrokenOff() throws IOException {
    try (Stream<Path> entries = Files.list(cache)) {
      for (Path entry : entries.toList()) {
        if (entry.getFileName().toString().startsWith(wanted.folder() + ".tmp-")) {
          Folders.delete(entry);
        }
      }
    }
  }

  private void checkSpace() throws IOException {
    long usable = space.usable(cache);
    if (usable < wanted.spaceNeeded()) {
      throw new Trouble(
          "The ClickHouse library needs %s of disk to be downloaded and unpacked; %s has %s left."
              .formatted(
                  ChdbPackage.megabytes(wanted.spaceNeeded()),
                  cache,
                  ChdbPackage.megabytes(usable)),
          "Free some space, or name a folder on another disk in the environment variable DOJO_CACHE.");
    }
  }
}
