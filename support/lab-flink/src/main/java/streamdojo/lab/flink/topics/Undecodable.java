package streamdojo.lab.flink.topics;

/** A record can't be read as its topic's columns; the message says why. */
final class Undecodable extends Exception {
  private static final long serialVersionUID = 1;

  Undecodable(String why) {
    // Without a trace: a topic may be full of them.
    super(why, null, false, false);
  }
}
