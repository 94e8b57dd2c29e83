package streamdojo.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import streamdojo.kit.Folders;
import streamdojo.kit.Trouble;
import streamdojo.kit.process.Jvm;

/** Launches the servers' processes and knows them all, so that none is left at the end. */
final class Workshop {
  /**
   * Class data of tens of megabytes are written once: who is cut off at it starts slowly for ever.
   */
  private static final int CLOSE_LIMIT_S = 60;

  private final LabFolder folder;
  private final Path cache;
  private final Path archives;
  private final Rooms rooms;
  private final Runnable changed;
  private final List<Child> children = new ArrayList<>();
  private final Containers containers = new Containers();
  private boolean closed;

  /**
   * @param rooms where the servers' class paths come from
   * @param changed run when a server's process has ended
   */
  Workshop(LabFolder folder, Path cache, Path archives, Rooms rooms, Runnable changed) {
    this.folder = folder;
    this.cache = cache;
    this.archives = archives;
    this.rooms = rooms;
    this.changed = changed;
  }

  LabFolder folder() {
    return folder;
  }

  /** Keeps a failed server's log; null if there is none, or if it failed because all go down. */
  synchronized Path keepLog(String server) {
    return closed ? null : folder.keepLog(server);
  }

  /** Returns a server's memory in bytes; 0 if that can't be told. */
  long memory(Kind kind, long pid) {
    return kind.inContainer() && pid != 0 ? containers.memory(kind.name()) : Memory.of(pid);
  }

  void changed() {
    changed.run();
  }

  /** Gets what a server's process is to be made of; the first time that may take minutes. */
  String classPath(Kind kind, Consumer<String> progress) throws IOException, InterruptedException {
    return kind.room().equals(Kind.LAB)
        ? System.getProperty("java.class.path")
        : rooms.classPath(kind.room(), progress);
  }

  /** Starts a server's process; its data folder is made if it is the first time. */
  synchronized Child launch(
      Kind kind, String classPath, Credentials user, int port, ServerOrder.KafkaAccess kafka)
      throws IOException {
    if (closed) {
      throw new Trouble("The lab is going down.", "Start a new one.");
    }
    Path data = folder.data(kind.name());
    Files.createDirectories(data);
    Place place = kind.inContainer() ? containers.place(kind.name()) : null;
    ServerOrder order =
        new ServerOrder(data, cache, port, user.user(), user.password(), place, kafka);
    Jvm jvm =
        new Jvm(
            kind.inContainer() ? kind.name() + "-container" : kind.name(),
            classPath,
            kind.main(),
            options(kind),
            archives,
            kind.java());
    Child child = start(jvm, order, folder.log(kind.name()), place);
    folder.note(kind.name(), child.pid());
    children.add(child);
    return child;
  }

  /** What libraries unpack goes with the lab; of the process before nobody needs it any more. */
  private List<String> options(Kind kind) throws IOException {
    Path temporary = folder.temporary(kind.name());
    Folders.delete(temporary);
    Files.createDirectories(temporary);
    List<String> options = new ArrayList<>(kind.options());
    // Of two, a JVM takes the last.
    String heap = System.getenv("DOJO_" + kind.name().toUpperCase(Locale.ROOT) + "_HEAP");
    if (heap != null && !heap.isBlank()) {
      options.add("-Xmx" + heap);
    }
    options.add("-Djava.io.tmpdir=" + temporary.toAbsolutePath());
    return options;
  }

  private Child start(Jvm jvm, ServerOrder order, Path log, Place place) throws IOException {
    if (place == null) {
      return Child.start(jvm, order, log, Map.of(), null);
    }
    Child child =
        Child.start(jvm, order, log, Containers.environment(place), () -> containers.kill(place));
    child.ended().thenRun(() -> containers.ended(place));
    return child;
  }

  /**
   * Ends all processes, side by side, and returns when none is left. Their data go with the lab, so
   * that nobody has to put them in order.
   */
  void close() {
    List<Child> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(children);
    }
    all.forEach(Child::giveUp);
    try {
      awaitEnd(all);
    } finally {
      containers.removeAll();
    }
  }

  private static void awaitEnd(List<Child> all) {
    CompletableFuture<Void> gone =
        CompletableFuture.allOf(
            all.stream().map(Child::ended).toArray(CompletableFuture<?>[]::new));
    try {
      gone.get(CLOSE_LIMIT_S, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException late) {
      all.forEach(Child::destroy);
      gone.handle((none, failure) -> none).orTimeout(CLOSE_LIMIT_S, TimeUnit.SECONDS).join();
    } catch (InterruptedException hurried) {
      all.forEach(Child::destroy);
      Thread.currentThread().interrupt();
    }
  }
}
