package streamdojo.lab.clickhouse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import streamdojo.kit.Trouble;
import streamdojo.kit.chdb.ChdbPackage;

/** A package as npm delivers it. */
record Tarball(Path file) {
  private static final int BUFFER = 1 << 17;

  /** Holds the file against the hash that this kit knows. */
  void check(ChdbPackage wanted) throws IOException {
    String found = sha512();
    if (!found.equals(wanted.sha512())) {
      throw new Trouble(
          "What npm brought as %s isn't what this kit was tested with: its sha512 is %s and should be %s. It was thrown away."
              .formatted(wanted.spec(), found, wanted.sha512()),
          "Try again; if it stays so, ask whoever runs your npm registry what it serves there.");
    }
  }

  /** Writes one entry to {@code target}. */
  void extract(String name, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GZIPInputStream(
                new BufferedInputStream(Files.newInputStream(file), BUFFER), BUFFER))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        if (e.getName().equals(name)) {
          Files.copy(tar, target);
          return;
        }
      }
    }
    throw new IOException(name + " is not in " + file.getFileName());
  }

  private String sha512() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-512");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        byte[] buffer = new byte[BUFFER];
        while (in.read(buffer) >= 0) {
          // The digest reads along.
        }
      }
      return Base64.getEncoder().encodeToString(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
