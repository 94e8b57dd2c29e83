package streamdojo.dojo.command;

import java.io.PrintStream;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.watch.WarmLab;

/**
 * What all sittings of a watch share.
 *
 * @param lab servers between one save and the next
 * @param seed of all random draws
 * @param out where everything is said
 */
record WatchRoom(Dojo dojo, WarmLab lab, long seed, PrintStream out) {
  static final String KEYS = "h hint · n next kata · l list · r again · q quit, then Enter";

  void say(String line) {
    out.println(line);
  }
}
