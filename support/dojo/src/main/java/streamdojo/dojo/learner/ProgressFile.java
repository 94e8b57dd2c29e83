package streamdojo.dojo.learner;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import streamdojo.kit.House;

/**
 * What is remembered of the learner's way: {@code .dojo/progress.json}, in the clone and not in
 * git. Written by whoever judges a learner's answer, shows a hint or resets a kata.
 */
public final class ProgressFile {
  /** The file's content: by kata. */
  record Content(Map<String, KataProgress> katas) {
    Content {
      katas = katas == null ? Map.of() : new TreeMap<>(katas);
    }
  }

  private final StateFile<Content> file;

  /**
   * @param says takes a sentence for people when it can't be read or written
   */
  public ProgressFile(House house, Consumer<String> says) {
    this.file = new StateFile<>(path(house), Content.class, new Content(Map.of()), says);
  }

  /** Where it is. */
  public static Path path(House house) {
    return house.state().resolve("progress.json");
  }

  /** What is remembered, by kata; those of which nothing is are not in it. */
  public Map<String, KataProgress> all() {
    return file.read().katas();
  }

  /** What is remembered of one. */
  public KataProgress of(String kata) {
    return all().getOrDefault(kata, KataProgress.NONE);
  }

  /** The learner's answer was judged. */
  public void tried(String kata, boolean holds) {
    change(
        kata,
        before -> before.tried(holds, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
  }

  /** So many of the kata's hints have been shown by now. */
  public void hintsShown(String kata, int count) {
    change(kata, before -> before.shown(count));
  }

  /** The kata begins anew. */
  public void forget(String kata) {
    change(kata, before -> KataProgress.NONE);
  }

  private void change(String kata, UnaryOperator<KataProgress> change) {
    file.change(
        content -> {
          Map<String, KataProgress> katas = new TreeMap<>(content.katas());
          KataProgress before = katas.get(kata);
          katas.put(kata, change.apply(before == null ? KataProgress.NONE : before));
          return new Content(katas);
        });
  }
}
