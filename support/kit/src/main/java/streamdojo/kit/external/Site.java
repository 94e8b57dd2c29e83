package streamdojo.kit.external;

import java.util.List;
import java.util.Set;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/** One server that others use too, and what of it is the learner's. */
interface Site extends AutoCloseable {
  /**
   * Asks whether it is there, lets us in, and has what is needed; changes nothing.
   *
   * @param needs the servers that are wanted, this one among them; empty if nothing is to be made
   * @return the server with what it says it is
   * @throws Trouble if not
   */
  Server look(Set<String> needs);

  /** What is there under the learner's name, without the mark: {@code topic anna_s1.shadow}. */
  List<String> things();

  /** Removes all that, and nothing else. */
  void clean();

  @Override
  void close();
}
