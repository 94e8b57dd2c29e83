package streamdojo.kit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The command for a JVM of its own, with a class-data archive that halves its start.
 *
 * <p>The archive is written when the first JVM of its kind ends, under a name made of the class
 * path's jars and of the Java version, so that an old one is never used. It works for class paths of
 * jars only; with a folder on the class path the JVM starts without.
 *
 * @param name what the JVM is for, part of the archive's file name: {@code judge}, {@code kafka}
 * @param classPath jars, separated as {@code java.class.path} is
 * @param main the class to start
 * @param options further JVM options, memory above all
 */
public record Jvm(String name, String classPath, String main, List<String> options) {
  /**
   * The command line.
   *
   * @param archives folder of the class-data archives, made if it is missing
   * @param arguments the program's own arguments
   */
  public List<String> command(Path archives, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(classData(archives));
    command.addAll(options);
    command.add("-cp");
    command.add(classPath);
    command.add(main);
    command.addAll(arguments);
    return command;
  }

  /**
   * Puts the archive in place that a JVM of this kind wrote as it ended. To be called after the
   * process is gone; does nothing if it wrote none.
   *
   * @param pid of the process that ended
   */
  public void ended(Path archives, long pid) {
    Path archive = archive(archives);
    Path written = Path.of(archive + "." + pid);
    try {
      if (Files.exists(archive)) {
        Files.deleteIfExists(written);
      } else if (Files.exists(written)) {
        Files.move(written, archive, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (AtomicMoveNotSupportedException never) {
      throw new UncheckedIOException(never);
    } catch (IOException lost) {
      // Only time is lost: the next JVM writes it again.
    }
  }

  private List<String> classData(Path archives) {
    Path archive = archive(archives);
    List<String> flags = new ArrayList<>(List.of("-Xshare:auto", "-Xlog:disable"));
    flags.add("-Xlog:all=error:stderr");
    if (Files.exists(archive)) {
      flags.add("-XX:SharedArchiveFile=" + archive);
    } else if (jarsOnly()) {
      try {
        Files.createDirectories(archives);
      } catch (IOException cannot) {
        return flags;
      }
      // %p is the pid: two at once don't write into one file.
      flags.add("-XX:ArchiveClassesAtExit=" + archive + ".%p");
    }
    return flags;
  }

  private boolean jarsOnly() {
    for (String entry : classPath.split(java.io.File.pathSeparator)) {
      if (!entry.endsWith(".jar")) {
        return false;
      }
    }
    return true;
  }

  private Path archive(Path archives) {
    CRC32 crc = new CRC32();
    crc.update(System.getProperty("java.vm.version").getBytes());
    for (String entry : classPath.split(java.io.File.pathSeparator)) {
      Path jar = Path.of(entry);
      crc.update((entry + jar.toFile().lastModified()).getBytes());
    }
    return archives.resolve(name + "-" + Long.toHexString(crc.getValue()) + ".jsa");
  }
}
