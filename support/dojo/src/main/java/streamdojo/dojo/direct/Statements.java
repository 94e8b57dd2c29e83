package streamdojo.dojo.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts lines together to statements: one ends with a semicolon at a line's end. */
final class Statements {
  private final StringBuilder begun = new StringBuilder();

  /** Takes a line; returns the statement that it ends, if it ends one. */
  Optional<String> line(String line) {
    begun.append(line).append('\n');
    return line.stripTrailing().endsWith(";") ? Optional.of(take()) : Optional.empty();
  }

  /** Whether a statement has begun that no line has ended. */
  boolean open() {
    return !begun.toString().isBlank();
  }

  /** Forgets what has begun. */
  void clear() {
    begun.setLength(0);
  }

  /** Returns all statements of a text; the last one needs no semicolon. */
  static List<String> of(String text) {
    Statements statements = new Statements();
    List<String> all = new ArrayList<>();
    text.lines().forEach(line -> statements.line(line).ifPresent(all::add));
    if (statements.open()) {
      all.add(statements.take());
    }
    return all;
  }

  private String take() {
    String statement = begun.toString().strip();
    clear();
    return statement;
  }
}
