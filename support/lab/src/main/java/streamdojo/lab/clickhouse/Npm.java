package streamdojo.lab.clickhouse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import streamdojo.kit.Trouble;
import streamdojo.kit.chdb.ChdbPackage;

/**
 * Gets a package with {@code npm pack}, and so with the user's own npm configuration: registry,
 * proxy, certificates and npm's cache.
 *
 * <p>npm prints nothing of use before it is done, and writes the file in one go; what can be
 * reported in between is the time.
 */
final class Npm {
  private static final Duration REPORT = Duration.ofSeconds(3);
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private final String command;
  private final Consumer<String> progress;

  /**
   * @param command {@code npm}, or the path of one
   * @param progress is told how long it has taken so far
   */
  Npm(String command, Consumer<String> progress) {
    this.command = command;
    this.progress = progress;
  }

  /**
   * Downloads a package; the process doesn't outlive this call or this JVM.
   *
   * @param spec {@code name@version}
   * @param folder an empty folder of the caller's
   * @return the tarball in that folder
   * @throws Trouble if npm is missing or fails
   */
  Path pack(String spec, Path folder) throws IOException {
    Path log = folder.resolve("npm.log");
    Process process = start(spec, folder, log);
    Thread end = new Thread(() -> kill(process), "npm-end");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      int code = await(process);
      if (code != 0) {
        throw failed(spec, NpmLog.reason(log), null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(spec, "it was interrupted", e);
    } finally {
      kill(process);
      unhook(end);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".tgz"))
          .findFirst()
          .orElseThrow(() -> failed(spec, "it ended well but left no package", null));
    }
  }

  private Process start(String spec, Path folder, Path log) {
    try {
      return new ProcessBuilder(List.of(command, "pack", spec, "--loglevel=error"))
          .directory(folder.toFile())
          .redirectInput(new File("/dev/null"))
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw ChdbPackage.noNpm(command, e);
    }
  }

  private int await(Process process) throws InterruptedException {
    long start = System.nanoTime();
    while (!process.waitFor(REPORT.toMillis(), TimeUnit.MILLISECONDS)) {
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      if (taken.compareTo(LIMIT) > 0) {
        throw new Trouble(
            "npm hasn't brought the ClickHouse library in " + LIMIT.toMinutes() + " minutes.",
            "Look at the network and at npm's settings, then try again.");
      }
      progress.accept("Downloading the ClickHouse library, " + taken.toSeconds() + " s so far.");
    }
    return process.exitValue();
  }

  private static Trouble failed(String spec, String why, Throwable cause) {
    return new Trouble(
        "npm couldn't bring " + spec + ": " + why + ".",
        "Try 'npm view "
            + spec
            + "': if that fails as well, look at the network and at npm's"
            + " settings (registry, proxy).",
        cause);
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static void unhook(Thread end) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException shuttingDown) {
      // Then the hook runs by itself, and finds nothing left to do.
    }
  }
}
