package streamdojo.lab.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.assertj.core.api.ThrowableAssert;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.documents.OfDocuments;
import streamdojo.kit.Trouble;
import streamdojo.kit.chdb.ChdbPackage;
import streamdojo.kit.chdb.Platform;

/** The way of the library into the cache, with scripts in npm's place. */
@OfDocuments("shadow")
class ChdbLibraryTest {
  private static final byte[] LIBRARY = "the library".getBytes(UTF_8);
  private static final Platform LINUX = new Platform("Linux", "amd64");

  @TempDir Path folder;

  private final List<String> told = new CopyOnWriteArrayList<>();
  private Path cache;
  private Path tarball;
  private ChdbPackage wanted;

  @BeforeEach
  void packageOnTheShelf() throws Exception {
    cache = folder.resolve("cache");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      for (String name : new String[] {"package/index.js", "package/libchdb.so"}) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(LIBRARY.length);
        tar.putArchiveEntry(entry);
        tar.write(LIBRARY);
        tar.closeArchiveEntry();
      }
    }
    tarball = Files.write(folder.resolve("shelf.tgz"), bytes.toByteArray());
    byte[] hash = MessageDigest.getInstance("SHA-512").digest(bytes.toByteArray());
    wanted =
        new ChdbPackage(
            "@x/lib", "1.2", Base64.getEncoder().encodeToString(hash), 1_000_000, LIBRARY.length);
  }

  @Test
  void downloadsOnceAndKeepsNothingElse() throws Exception {
    String npm = npm("echo \"$@\" >> '" + folder + "/calls'", "cp '" + tarball + "' x-lib-1.2.tgz");
    Path library = library(npm).path();
    assertThat(library).isEqualTo(cache.resolve("chdb-1.2/libchdb.so")).hasBinaryContent(LIBRARY);
    assertThat(entries(cache)).containsExactlyInAnyOrder("chdb-1.2", "chdb-1.2.lock");
    assertThat(entries(library.getParent())).containsExactly("libchdb.so");
    assertThat(told.get(0)).contains("1.2", "1 MB", cache.toString());

    assertThat(library(npm).path()).isEqualTo(library);
    assertThat(folder.resolve("calls")).content().isEqualTo("pack @x/lib@1.2 --loglevel=error\n");
  }

  @Test
  void twoAtOnceDownloadOnce() throws Exception {
    Path started = folder.resolve("started");
    Path goOn = folder.resolve("go-on");
    String npm =
        npm(
            "echo call >> '" + started + "'",
            // Ends with the test's folder, however the test ends.
            "while [ -d '" + folder + "' ] && [ ! -e '" + goOn + "' ]; do sleep 0.02; done",
            "cp '" + tarball + "' x.tgz");
    CompletableFuture<Path> first =
        CompletableFuture.supplyAsync(() -> library(npm).path(), TestServer.THREADS);
    await(() -> Files.exists(started));
    CompletableFuture<Path> second =
        CompletableFuture.supplyAsync(() -> library(npm).path(), TestServer.THREADS);
    await(() -> told.stream().anyMatch(t -> t.contains("waiting for it")));
    Files.createFile(goOn);
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(second.get(10, TimeUnit.SECONDS));
    assertThat(started).content().isEqualTo("call\n");
  }

  @Test
  void removesWhatAnInterruptedDownloadLeft() throws Exception {
    Files.createDirectories(cache.resolve("chdb-1.2.tmp-77/inner"));
    Files.writeString(cache.resolve("chdb-1.2.tmp-77/inner/half.tgz"), "half");
    Files.createDirectories(cache.resolve("chdb-1.2"));
    Files.writeString(cache.resolve("chdb-1.2/libchdb.so"), "cut off");
    assertThat(library(npm("cp '" + tarball + "' x.tgz")).path()).hasBinaryContent(LIBRARY);
    assertThat(entries(cache)).containsExactlyInAnyOrder("chdb-1.2", "chdb-1.2.lock");
  }

  @Test
  void npmIsMissing() {
    assertTrouble(() -> library(folder + "/no-npm").path(), "no '" + folder, "Install npm");
    assertThat(entries(cache)).containsExactly("chdb-1.2.lock");
  }

  @Test
  void npmFails() {
    String npm =
        npm(
            "echo 'npm error code ENOTFOUND'",
            "echo 'npm error errno ENOTFOUND'",
            "echo 'npm error request to the registry failed, getaddrinfo ENOTFOUND.' >&2",
            "echo 'npm error If you are behind a proxy, set it.'",
            "echo 'npm error A complete log of this run can be found in: /x/y-debug-0.log'",
            "exit 1");
    assertTrouble(
        () -> library(npm).path(),
        "@x/lib@1.2: ENOTFOUND, request to the registry failed, getaddrinfo ENOTFOUND.",
        "npm view @x/lib@1.2");
    assertThat(entries(cache)).containsExactly("chdb-1.2.lock");
  }

  @Test
  void npmBringsSomethingElse() {
    String npm = npm("echo other > x.tgz");
    assertTrouble(() -> library(npm).path(), wanted.sha512(), "registry");
    assertThat(entries(cache)).containsExactly("chdb-1.2.lock");
  }

  @Test
  void npmBringsNothing() {
    assertTrouble(() -> library(npm("exit 0")).path(), "no package", "npm view");
  }

  @Test
  void npmDiesWithUs() throws Exception {
    Path pid = folder.resolve("pid");
    String npm = npm("echo $$ > '" + pid + "'", "exec sleep 600");
    Thread asking =
        new Thread(
            () -> {
              try {
                library(npm).path();
              } catch (Trouble interrupted) {
                told.add(interrupted.getMessage());
              }
            });
    asking.start();
    await(() -> Files.exists(pid) && Files.size(pid) > 0);
    asking.interrupt();
    asking.join(10_000);
    ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
        .ifPresent(p -> p.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    assertThat(told).anyMatch(t -> t.contains("interrupted"));
    assertThat(entries(cache)).containsExactly("chdb-1.2.lock");
  }

  @Test
  void diskIsTooSmall() {
    ChdbLibrary library =
        new ChdbLibrary(
            wanted, cache, LINUX, f -> 1_400_000, new Npm("none", told::add), told::add);
    assertTrouble(library::path, "needs 2 MB", "DOJO_CACHE");
    assertTrouble(library::path, cache + " has 1 MB left", "DOJO_CACHE");
  }

  @Test
  void cacheIsNotWritable() throws IOException {
    Files.writeString(cache, "a file in the folder's place");
    assertTrouble(() -> library("none").path(), cache.toString(), "DOJO_CACHE");
  }

  @Test
  void platformIsUnknown() {
    ChdbLibrary library =
        new ChdbLibrary(
            wanted,
            cache,
            new Platform("Mac OS X", "aarch64"),
            f -> Long.MAX_VALUE,
            new Npm("none", told::add),
            told::add);
    assertTrouble(library::path, "Mac OS X on aarch64", "container");
    assertThat(cache).doesNotExist();
  }

  private ChdbLibrary library(String npm) {
    return new ChdbLibrary(
        wanted, cache, LINUX, f -> Long.MAX_VALUE, new Npm(npm, told::add), told::add);
  }

  private String npm(String... lines) {
    try {
      Path script = folder.resolve("npm");
      Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
      return script.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertTrouble(
      ThrowableAssert.ThrowingCallable call, String happened, String next) {
    assertThatThrownBy(call)
        .isInstanceOf(Trouble.class)
        .hasMessageContaining(happened)
        .extracting(e -> ((Trouble) e).next())
        .asString()
        .contains(next);
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(10, TimeUnit.SECONDS)
        .pollInterval(Duration.ofMillis(20))
        .until(condition);
  }

  private static List<String> entries(Path of) {
    try (Stream<Path> entries = Files.list(of)) {
      return entries.map(e -> e.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
