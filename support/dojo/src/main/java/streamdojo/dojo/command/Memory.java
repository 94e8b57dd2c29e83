package streamdojo.dojo.command;

import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.answer.Stub;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.learner.FiguresFile;
import streamdojo.dojo.learner.ProgressFile;
import streamdojo.dojo.learner.VerdictsFile;

/**
 * Remembers a verdict: a learner's as progress, the reference's for its figures.
 *
 * @param source the answer that was judged
 * @param claim the only one that was asked for; null if all were
 */
record Memory(Dojo dojo, Kata kata, Source source, String claim) {
  /**
   * Keeps it.
   *
   * @return whether the kata is solved by this for the first time
   */
  boolean keep(Verdict verdict) {
    if (source.name().equals("reference")) {
      new FiguresFile(dojo.house(), Progress::line).keep(verdict);
    }
    if (!learners()) {
      return false;
    }
    // Scenarios of one claim are a try; solved is all of them.
    boolean solved = claim == null && verdict.holds();
    ProgressFile progress = new ProgressFile(dojo.house(), Progress::line);
    boolean before = progress.of(kata.id()).done();
    progress.tried(kata.id(), solved);
    new VerdictsFile(dojo.house(), Progress::line).keep(kata.id(), verdict);
    return solved && !before;
  }

  /** Keeps that it was tried and came to no verdict. */
  void tried() {
    if (learners()) {
      new ProgressFile(dojo.house(), Progress::line).tried(kata.id(), false);
    }
  }

  /** Who has judged the gap, to see it fail, hasn't tried yet. */
  private boolean learners() {
    return source.name().equals("learner") && !Stub.of(kata).stillIn(source.text());
  }
}
