package streamdojo.lab;

import java.nio.file.Path;
import java.util.List;
import streamdojo.kit.Trouble;

/** A server that did not start, with what its log says: the log itself goes with the lab. */
final class ServerTrouble extends Trouble {
  private static final long serialVersionUID = 1L;

  private final String server;
  private final List<String> lines;
  private final Path kept;

  /**
   * @param server its name
   * @param lines the last of its log
   * @param kept a copy of its log that stays; null if there is none
   */
  ServerTrouble(String server, String happened, String next, List<String> lines, Path kept) {
    super(happened, next);
    this.server = server;
    this.lines = List.copyOf(lines);
    this.kept = kept;
  }

  /** Says it as an event. */
  Event event() {
    return Event.failed(Event.TROUBLE, null, getMessage(), next())
        .about(server, lines.isEmpty() ? null : lines, kept == null ? null : kept.toString());
  }
}
