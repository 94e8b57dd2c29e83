package streamdojo.dojo;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import streamdojo.dojo.judge.Verdict;

/** Sittings beside each other, each on a thread of its own. */
public final class Beside {
  private Beside() {}

  /**
   * Begins one.
   *
   * @param name of its thread
   */
  public static CompletableFuture<Verdict> begin(String name, Supplier<Verdict> sitting) {
    return CompletableFuture.supplyAsync(sitting, run -> new Thread(run, name).start());
  }

  /**
   * Waits for all of them.
   *
   * @throws RuntimeException what the first one that failed has thrown
   */
  public static List<Verdict> all(List<CompletableFuture<Verdict>> begun) {
    try {
      return begun.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw failed;
    }
  }
}
