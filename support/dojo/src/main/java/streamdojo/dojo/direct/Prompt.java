package streamdojo.dojo.direct;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import streamdojo.kit.Trouble;
import streamdojo.kit.view.View;

/** Statements from a terminal, with a history and completion, until its user leaves. */
final class Prompt {
  private static final List<String> LEAVE = List.of("exit", "quit", "\\q");

  private static final List<String> WORDS =
      List.of(
          "SELECT",
          "FROM",
          "WHERE",
          "GROUP BY",
          "ORDER BY",
          "LIMIT",
          "DESC",
          "JOIN",
          "USING",
          "count(*)",
          "sum(",
          "avg(",
          "min(",
          "max(",
          "SHOW TABLES;",
          "DESCRIBE",
          "exit");

  private final String name;
  private final Path history;

  /**
   * @param name of the side, which stands before the cursor
   * @param history file in which statements are kept
   */
  Prompt(String name, Path history) {
    this.name = name;
    this.history = history;
  }

  /** Reads statements and hands them on. */
  void read(View view, Consumer<String> statements) throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .variable(LineReader.HISTORY_FILE, history)
              .option(LineReader.Option.CASE_INSENSITIVE, true)
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .completer(new StringsCompleter(words(view)))
              .build();
      Statements begun = new Statements();
      while (true) {
        try {
          String line =
              reader.readLine(begun.open() ? " ".repeat(name.length()) + "> " : name + "> ");
          if (!begun.open() && LEAVE.contains(line.strip().replace(";", "").toLowerCase())) {
            return;
          }
          Optional<String> statement = begun.line(line);
          statement.ifPresent(statements);
        } catch (UserInterruptException again) {
          begun.clear();
        } catch (EndOfFileException end) {
          return;
        }
      }
    }
  }

  /** SQL's own words and the tables that there are now. */
  private static List<String> words(View view) {
    List<String> words = new ArrayList<>(WORDS);
    try {
      view.ask("SHOW TABLES").rows().forEach(row -> words.add(String.valueOf(row.get(0))));
    } catch (Trouble unreachable) {
      // The first statement will say so.
    }
    return words;
  }
}
