package streamdojo.dojo.workshop;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import streamdojo.kit.Trouble;

/**
 * Puts files into an archive. Each has the same, old time: the launcher takes what is newer than
 * its build for changed, and the clocks of two machines may differ.
 */
interface Packer extends Closeable {
  /**
   * Adds a file.
   *
   * @param name with folders, set apart by {@code /}
   * @param program whether it can be executed
   * @param bytes how long it is
   */
  void add(String name, boolean program, long bytes, InputStream content) throws IOException;

  /** Adds a file as it lies on the disk. */
  default void add(String name, Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      add(name, Files.isExecutable(file), Files.size(file), content);
    }
  }

  /** Adds a text. */
  default void add(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(name, false, bytes.length, new ByteArrayInputStream(bytes));
  }

  /**
   * The packer for a file of this name.
   *
   * @throws Trouble if the name says neither {@code .tar.gz}, {@code .tgz} nor {@code .zip}
   */
  static Format format(Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
      return TarPacker::new;
    }
    if (name.endsWith(".zip")) {
      return ZipPacker::new;
    }
    throw new Trouble(
        "'" + name + "' says no kind of archive.",
        "Name it with .tar.gz, .tgz or .zip at its end.");
  }

  /** Makes packers of a kind. */
  @FunctionalInterface
  interface Format {
    /**
     * Makes one.
     *
     * @param when the time that each file gets
     */
    Packer to(OutputStream out, Date when) throws IOException;
  }
}
