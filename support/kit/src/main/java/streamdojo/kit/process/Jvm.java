package streamdojo.kit.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The command for a JVM of its own, with a class-data archive that halves its start.
 *
 * <p>The archive is written by one JVM of its kind, as it ends, under a name made of the class
 * path's jars and of the Java version, so that an old one is never used. It works for class paths
 * of jars only; with a folder on the class path the JVM starts without.
 *
 * @param name what the JVM is for, part of the archive's file name: {@code judge}, {@code kafka}
 * @param classPath jars, separated as {@code java.class.path} is
 * @param main the class to start
 * @param options further JVM options, memory above all
 * @param archives folder of the class-data archives, made if it is missing; null to start without:
 *     what starts once doesn't pay for writing them
 * @param java that runs it
 */
public record Jvm(
    String name, String classPath, String main, List<String> options, Path archives, Java java) {
  /** On the Java that runs this. */
  public Jvm(String name, String classPath, String main, List<String> options, Path archives) {
    this(name, classPath, main, options, archives, Java.own());
  }

  /** The same on another Java. */
  public Jvm on(Java other) {
    return new Jvm(name, classPath, main, options, archives, other);
  }

  /**
   * A command line to start once.
   *
   * @param line for {@link ProcessBuilder}
   * @param written the archive that this JVM writes as it ends; null if it writes none
   * @param archive where that archive belongs; null if this JVM writes none
   */
  public record Command(List<String> line, Path written, Path archive) {
    private static final int KEPT = 3;

    /** To be called when the process has ended by itself: puts its archive in place. */
    public void ended() {
      if (written == null) {
        return;
      }
      if (!Files.exists(written)) {
        lost();
        return;
      }
      try {
        Files.move(written, archive, StandardCopyOption.ATOMIC_MOVE);
        forgetOlder();
      } catch (IOException noRoom) {
        // Only time is lost: the next JVM writes it again.
      }
      new ArchiveTurn(archive).over();
    }

    /** To be called when the process has ended otherwise: what it has written is not to be used. */
    public void lost() {
      if (written == null) {
        return;
      }
      try {
        Files.deleteIfExists(written);
      } catch (IOException leftToTheSweep) {
        // A few megabytes in the archives' folder.
      }
      new ArchiveTurn(archive).over();
    }

    /** Every build has new jars, and with them new archives of tens of megabytes. */
    private void forgetOlder() throws IOException {
      String name = archive.getFileName().toString().replaceFirst("-[0-9a-f]+\\.jsa$", "");
      try (Stream<Path> archives = Files.list(archive.getParent())) {
        archives
            .filter(one -> one.getFileName().toString().matches(name + "-[0-9a-f]+\\.jsa"))
            .map(Path::toFile)
            .sorted(Comparator.comparingLong(File::lastModified).reversed())
            .skip(KEPT)
            .forEach(File::delete);
      }
    }
  }

  /** Makes the command line with the program's own arguments. */
  public Command command(List<String> arguments) {
    Path archive = archives == null ? null : archives.resolve(name + "-" + fingerprint() + ".jsa");
    List<String> line = new ArrayList<>();
    line.add(java.program().toString());
    line.addAll(List.of("-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr"));
    // Or else a killed JVM leaves a file in the temp folder.
    line.add("-XX:-UsePerfData");
    // A JVM that crashes says so in its log, not in a file wherever it was started.
    line.add("-XX:+ErrorFileToStderr");
    Path written = null;
    if (archive != null && Files.exists(archive)) {
      line.add("-XX:SharedArchiveFile=" + archive);
    } else if (archive != null
        && jarsOnly()
        && archives.toFile().isDirectory() | archives.toFile().mkdirs()
        && new ArchiveTurn(archive).taken()) {
      // A name of its own: two at once must not write into one file.
      written = archives.resolve(archive.getFileName() + "." + UUID.randomUUID());
      line.add("-XX:ArchiveClassesAtExit=" + written);
    }
    line.addAll(options);
    line.addAll(List.of("-cp", classPath, main));
    line.addAll(arguments);
    return new Command(line, written, written == null ? null : archive);
  }

  private boolean jarsOnly() {
    return List.of(classPath.split(File.pathSeparator)).stream().allMatch(e -> e.endsWith(".jar"));
  }

  private String fingerprint() {
    CRC32 crc = new CRC32();
    crc.update(java.version().getBytes());
    for (String entry : classPath.split(File.pathSeparator)) {
      crc.update((entry + new File(entry).lastModified()).getBytes());
    }
    return Long.toHexString(crc.getValue());
  }
}
