package streamdojo.dojo.command;

import java.nio.file.Path;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Kata;

/**
 * What is watched.
 *
 * @param kata that the file is an answer to
 * @param claim the only one that is judged; null for all
 * @param file that is saved
 * @param answer its name as {@link Source#named} takes it
 */
record Watched(Kata kata, String claim, Path file, String answer) {
  /** What a learner edits. */
  static Watched own(Kata kata, String claim) {
    return new Watched(kata, claim, kata.learners(), "learner");
  }

  /** Another file. */
  static Watched file(Kata kata, String claim, Path file) {
    return new Watched(kata, claim, file.toAbsolutePath(), file.toAbsolutePath().toString());
  }

  /** What stands in it now. */
  Source source() {
    return Source.named(kata, answer);
  }
}
