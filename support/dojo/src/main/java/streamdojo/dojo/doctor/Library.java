package streamdojo.dojo.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import streamdojo.kit.Trouble;
import streamdojo.kit.chdb.ChdbPackage;
import streamdojo.kit.chdb.Platform;
import streamdojo.kit.lab.LabKind;

/**
 * The ClickHouse engine of the embedded lab.
 *
 * @param wanted the package of this kit
 * @param platform that it would run on
 * @param cache the folder that clones share
 * @param here whether it is in there
 * @param writable whether it could be put there
 * @param npm would bring it
 */
record Library(
    ChdbPackage wanted, Platform platform, Path cache, boolean here, boolean writable, Tool npm) {
  private static final String NAME = "library";

  static Library look(Path cache, Tool npm) {
    ChdbPackage wanted = ChdbPackage.ofThisKit();
    return new Library(
        wanted,
        Platform.ofThisMachine(),
        cache,
        wanted.isIn(cache),
        Files.isWritable(Disk.existing(cache)),
        npm);
  }

  Finding finding() {
    try {
      platform.refuseUnknown();
    } catch (Trouble unknown) {
      return Finding.wrong(NAME, LabKind.EMBEDDED, unknown);
    }
    String what =
        "ClickHouse as a library (chDB %s, for Linux on x86-64 only)".formatted(wanted.version());
    if (here) {
      return Finding.fine(NAME, what + ", in " + cache);
    }
    if (!npm.works()) {
      return Finding.wrong(NAME, LabKind.EMBEDDED, ChdbPackage.noNpm(npm.command(), null));
    }
    return writable
        ? Finding.fine(
            NAME,
            "%s: npm fetches %s for the first lab, which become %s in %s"
                .formatted(
                    what,
                    ChdbPackage.megabytes(wanted.bytes()),
                    ChdbPackage.megabytes(wanted.libraryBytes()),
                    cache))
        : Finding.wrong(
            NAME,
            Set.of(LabKind.EMBEDDED),
            "The cache folder " + cache + " can't be written.",
            "Make it writable, or name another folder in the environment variable DOJO_CACHE.");
  }

  /** Bytes that it is still going to take. */
  long wants() {
    return here ? 0 : wanted.spaceNeeded();
  }
}
