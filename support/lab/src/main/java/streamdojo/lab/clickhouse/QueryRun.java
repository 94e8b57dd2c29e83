package streamdojo.lab.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickhouse.client.api.ClientException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import streamdojo.lab.clickhouse.SqlText.InsertData;

/** One query from its request to its result. */
final class QueryRun {
  /** Long enough for any statement in front of its data; the server's own limit is 256 kB. */
  private static final int HEAD = 1 << 20;

  private static final Pattern SETTING = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

  private final Session session;
  private final Request request;
  private String format;

  QueryRun(Session session, Request request) {
    this.session = session;
    this.request = request;
    this.format = request.format();
  }

  /** Sets database and settings, which end with the session. */
  void prepare() {
    if (!request.database().isEmpty()) {
      execute("USE `" + escape(request.database(), '`') + "`");
    }
    Map<String, String> settings = request.settings();
    for (String name : settings.keySet()) {
      if (!SETTING.matcher(name).matches()) {
        throw Failure.of(Failure.UNKNOWN_SETTING, "Unknown setting '" + name + "'.");
      }
    }
    if (!settings.isEmpty()) {
      execute(
          settings.entrySet().stream()
              .map(s -> s.getKey() + " = '" + escape(s.getValue(), '\'') + "'")
              .collect(Collectors.joining(", ", "SET ", "")));
    }
  }

  /** Runs the statement in URL and body; the caller closes the result. */
  Result run(InputStream body) {
    try {
      return read(body);
    } catch (IOException | ClientException e) {
      throw Failure.of(
          Failure.CANNOT_DECOMPRESS, "The request's body can't be read: " + e.getMessage());
    }
  }

  private Result read(InputStream body) throws IOException {
    InputStream text = Body.of(request, body);
    byte[] head = text.readNBytes(HEAD);
    Optional<InsertData> insert = SqlText.insertData(head);
    if (insert.isPresent()) {
      InsertData i = insert.get();
      InputStream rest = new ByteArrayInputStream(head, i.dataAt(), head.length - i.dataAt());
      return checked(
          session.insert(
              i.statement(), i.format(), request.bindings(), new SequenceInputStream(rest, text)));
    }
    byte[] sql = Body.whole(head, text);
    checkSingle(sql);
    String own = SqlText.outputFormat(sql);
    format = own == null ? format : own;
    return checked(session.query(sql, request.format(), request.bindings()));
  }

  /** The format of the answer; known after {@link #run}. */
  String format() {
    return format;
  }

  /** The engine would run several statements one after the other; a server doesn't. */
  private void checkSingle(byte[] sql) {
    int end = sql.length;
    while (end > 0 && (Character.isWhitespace(sql[end - 1]) || sql[end - 1] == ';')) {
      end--;
    }
    byte[] trimmed = Arrays.copyOf(sql, end);
    if (new String(trimmed, UTF_8).indexOf(';') >= 0 && session.statements(trimmed) > 1) {
      throw Failure.of(Failure.SYNTAX_ERROR, "Syntax error: multi-statements are not allowed.");
    }
    if (new SqlWords(trimmed).next() == null && session.statements(trimmed) == 0) {
      throw Failure.of(Failure.SYNTAX_ERROR, "Syntax error: empty query.");
    }
  }

  private void execute(String sql) {
    checked(session.query(sql.getBytes(UTF_8), "Null", Map.of())).close();
  }

  private static Result checked(Result result) {
    if (result.error() == null) {
      return result;
    }
    result.close();
    throw Failure.ofEngine(result.error());
  }

  private static String escape(String text, char quote) {
    return text.replace("\\", "\\\\").replace(String.valueOf(quote), "\\" + quote);
  }
}
