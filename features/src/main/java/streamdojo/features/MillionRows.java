package streamdojo.features;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import streamdojo.kit.Folders;
import streamdojo.kit.Limits;
import streamdojo.kit.judge.Answers;
import streamdojo.kit.judge.Sitting;
import streamdojo.kit.kata.NotSolvedYet;
import streamdojo.kit.kata.TwoFingerprint;
import streamdojo.kit.process.Sibling;

/**
 * More rows than would fit into the memory there is: both sides are drawn row by row, and the
 * answer runs in a process of its own, with a heap of its own.
 */
public final class MillionRows {
  /** Exit codes: the JVM's own for a full heap, and ours. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int NOT_SOLVED_YET = 4;
  private static final int WRONG = 5;

  /** What the limit is for. */
  private static final int MILLION = 1_000_000;

  private MillionRows() {}

  /** What the process is told on its first line. */
  record Order(Sitting sitting, int rows, Path folder) {}

  /**
   * What came out.
   *
   * @param exit of the process; 0 if it found what was planted, and nothing else
   * @param seconds from its start to its end
   */
  public record Counted(int rows, int megabytes, int exit, double seconds) {
    /**
     * @throws AssertionError unless it found what was planted, and nothing else
     */
    public void arePlanted() {
      if (exit == WRONG) {
        throw new AssertionError("Others were found; the judge's log says how many of each kind");
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d of %d planted differences among %d rows, heap %d MB, %.1f s",
          new MadeSides(rows, null).planted(),
          new MadeSides(rows, null).planted(),
          rows,
          megabytes,
          seconds);
    }
  }

  /**
   * Has the answer look.
   *
   * @throws AssertionError if it didn't come to its end in that heap
   */
  public static Counted count(Scene scene, int rows, int megabytes) throws InterruptedException {
    Order order = new Order(Sitting.current(), rows, scene.folder().resolve("differences"));
    long began = System.nanoTime();
    try (Sibling sibling =
        Sibling.start(
            MillionRows.class,
            order,
            ProcessBuilder.Redirect.DISCARD,
            "-Xmx" + megabytes + "m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError")) {
      long limit = Limits.ROWS_COUNTED.duration().toMillis() * Math.max(1, rows / MILLION);
      if (!sibling.process().waitFor(limit, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("no end after " + limit / 1000 + " s (limit ROWS_COUNTED)");
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      int exit = sibling.process().exitValue();
      if (exit == NOT_SOLVED_YET) {
        throw new NotSolvedYet("two-2-fingerprint");
      }
      if (exit == OUT_OF_MEMORY) {
        throw new AssertionError("%d MB of heap did not do for %d rows".formatted(megabytes, rows));
      }
      if (exit != 0 && exit != WRONG) {
        throw new AssertionError("The answer ended with " + exit + "; the judge's log says why");
      }
      return new Counted(rows, megabytes, exit, seconds);
    }
  }

  /** The process itself. */
  public static void main(String[] none) throws IOException {
    Order order = Sibling.order(Order.class);
    int exit = 1;
    try {
      TwoFingerprint answer = new Answers(order.sitting()).to(TwoFingerprint.class);
      exit = look(answer, new MadeSides(order.rows(), order.folder()));
    } catch (NotSolvedYet unsolved) {
      exit = NOT_SOLVED_YET;
    } catch (OutOfMemoryError full) {
      exit = OUT_OF_MEMORY;
    } catch (Throwable failed) {
      failed.printStackTrace();
    }
    Folders.delete(order.folder());
    Runtime.getRuntime().halt(exit);
  }

  private static int look(TwoFingerprint answer, MadeSides sides) throws IOException {
    long[] found = new long[3];
    answer.differences(
        sides,
        one -> found[one.surplus() == 2 && one.missing() == 0 ? 0 : one.missing() == 1 ? 1 : 2]++);
    long each = sides.planted() / 2;
    if (found[0] == each && found[1] == each && found[2] == 0) {
      return 0;
    }
    System.err.printf("%d surplus, %d missing, %d others%n", found[0], found[1], found[2]);
    return WRONG;
  }
}
