package streamdojo.dojo.workshop;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import streamdojo.kit.Trouble;
import streamdojo.kit.chdb.ChdbPackage;

/**
 * A file that appears in its place whole, by one rename, or not at all. A kill -9 leaves a hidden
 * one beside it, which the next attempt removes.
 *
 * @param file its place
 */
record WholeFile(Path file) {
  private static final int BUFFER = 1 << 17;

  /** Writes a file's content. */
  @FunctionalInterface
  interface Body {
    /** Writes it; the stream is closed by others. */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Refuses a place that can't be.
   *
   * @throws Trouble if there is no such folder
   */
  void refuseNowhere() {
    if (!Files.isDirectory(file.getParent())) {
      throw new Trouble(
          "There is no folder " + file.getParent() + ".", "Make it, or name another file.");
    }
  }

  /**
   * Writes it.
   *
   * @throws Trouble if it can't be written, the disk is full
   */
  void write(Body body) {
    refuseNowhere();
    Path half = file.resolveSibling("." + file.getFileName() + ".half");
    Thread end = new Thread(() -> delete(half), "end of " + half.getFileName());
    Runtime.getRuntime().addShutdownHook(end);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half), BUFFER)) {
        body.write(out);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      long free = half.getParent().toFile().getUsableSpace();
      throw new Trouble(
          "%s can't be written: %s. There are %s free."
              .formatted(file, failed.getMessage(), ChdbPackage.megabytes(free)),
          "Make room there, or name a file on another disk.",
          failed);
    } finally {
      delete(half);
      unhook(end);
    }
  }

  private static void delete(Path half) {
    try {
      Files.deleteIfExists(half);
    } catch (IOException stays) {
      System.err.println(half + " could not be deleted; do it by hand.");
    }
  }

  private static void unhook(Thread end) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException shuttingDown) {
      // Then it runs by itself, and finds nothing left to do.
    }
  }
}
