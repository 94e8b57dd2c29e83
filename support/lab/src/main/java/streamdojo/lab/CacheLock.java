package streamdojo.lab;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * One download at a time, in this process and among all others.
 *
 * <p>The system drops a file lock when its process ends, however it ends. The file itself stays.
 */
public final class CacheLock implements AutoCloseable {
  /** A file lock belongs to the whole process, so threads need another one. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final FileChannel channel;

  private CacheLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param waiting said through {@code progress} if it has to wait for it
   */
  public static CacheLock take(Path file, String waiting, Consumer<String> progress)
      throws IOException {
    boolean told = false;
    if (!THREADS.tryLock()) {
      progress.accept(waiting);
      told = true;
      THREADS.lock();
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        if (!told) {
          progress.accept(waiting);
        }
        channel.lock();
      }
      return new CacheLock(channel);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      THREADS.unlock();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      THREADS.unlock();
    }
  }
}
