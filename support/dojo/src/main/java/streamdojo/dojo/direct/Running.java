package streamdojo.dojo.direct;

import java.util.Optional;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;

/** The lab that runs: what is to be looked at is in no other. */
final class Running {
  private Running() {}

  /**
   * Returns the lab that has this namespace, also one that a demo has started for itself; else the
   * shared one.
   *
   * @param namespace its name; empty if any will do
   * @throws Trouble if there is none
   */
  static Lab lab(Labs labs, String namespace) {
    Optional<Lab> having =
        namespace.isEmpty() ? Optional.empty() : labs.having(new Namespace(namespace));
    return having
        .or(labs::running)
        .orElseThrow(
            () ->
                new Trouble(
                    "No lab runs, so there is nothing to ask.",
                    "Start one: ./dojo lab up; or say which demo's: --namespace, as it prints it."));
  }
}
