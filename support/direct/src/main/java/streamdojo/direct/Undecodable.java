package streamdojo.direct;

/**
 * A record that can't be read as its topic's columns; the message says why, without a full stop.
 */
final class Undecodable extends Exception {
  private static final long serialVersionUID = 1L;

  Undecodable(String why) {
    // Without a stack trace, since a topic may be full of them.
    super(why, null, false, false);
  }
}
