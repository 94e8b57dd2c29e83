package streamdojo.dojo.direct;

import streamdojo.dojo.lab.Labs;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;

/** The lab that runs: what is to be looked at is in no other. */
final class Running {
  private Running() {}

  /** Returns the shared lab. */
  static Lab lab(Labs labs) {
    return labs.running()
        .orElseThrow(
            () ->
                new Trouble(
                    "No lab runs, so there is nothing to ask.", "Start one: ./dojo lab up"));
  }
}
