package streamdojo.lab.clickhouse;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An error as ClickHouse reports it over HTTP: status, number, and a message that holds both. */
final class Failure extends RuntimeException {
  static final int SYNTAX_ERROR = 62;
  static final int UNKNOWN_SETTING = 115;
  static final int CANNOT_DECOMPRESS = 271;
  static final int AUTHENTICATION_FAILED = 516;
  static final int QUERY_IS_TOO_LARGE = 589;
  static final int UNKNOWN_EXCEPTION = 1002;

  private static final long serialVersionUID = 1L;

  /** Names of the errors that the facade raises itself. */
  private static final Map<Integer, String> NAMES =
      Map.of(
          SYNTAX_ERROR, "SYNTAX_ERROR",
          UNKNOWN_SETTING, "UNKNOWN_SETTING",
          CANNOT_DECOMPRESS, "CANNOT_DECOMPRESS",
          AUTHENTICATION_FAILED, "AUTHENTICATION_FAILED",
          QUERY_IS_TOO_LARGE, "QUERY_IS_TOO_LARGE",
          UNKNOWN_EXCEPTION, "UNKNOWN_EXCEPTION");

  private static final Pattern CODE = Pattern.compile("Code: (\\d+)\\.");

  /** What the request itself is to blame for: types, values and text that can't be parsed. */
  private static final Set<Integer> BAD_REQUEST =
      Set.of(6, 26, 27, 33, 38, 41, 42, 43, 53, 62, 69, 70, 72, 117, 130, 131, 271, 386, 456);

  /** What isn't there: columns, functions, types, tables, formats, databases, settings. */
  private static final Set<Integer> NOT_FOUND = Set.of(46, 47, 50, 56, 60, 63, 73, 78, 81, 115);

  private static final Map<Integer, Integer> OTHERS =
      Map.of(48, 501, 159, 408, AUTHENTICATION_FAILED, 403, QUERY_IS_TOO_LARGE, 413);

  private final int code;
  private final int status;

  private Failure(int code, int status, String message) {
    super(message, null, false, false);
    this.code = code;
    this.status = status;
  }

  /** An error of the engine, whose message begins with its number. */
  static Failure ofEngine(String message) {
    Matcher matcher = CODE.matcher(message);
    int code = matcher.lookingAt() ? Integer.parseInt(matcher.group(1)) : UNKNOWN_EXCEPTION;
    return new Failure(code, statusOf(code), message);
  }

  /** An error of the facade, in the engine's form. */
  static Failure of(int code, String text) {
    return of(code, statusOf(code), text);
  }

  /** Nobody said who is asking; the status makes browsers and other callers ask their users. */
  static Failure noLogin() {
    return of(AUTHENTICATION_FAILED, 401, "Authentication failed: no user and password given.");
  }

  private static Failure of(int code, int status, String text) {
    String message = "Code: " + code + ". DB::Exception: " + text + " (" + NAMES.get(code) + ")";
    return new Failure(code, status, message);
  }

  private static int statusOf(int code) {
    if (BAD_REQUEST.contains(code)) {
      return 400;
    }
    return NOT_FOUND.contains(code) ? 404 : OTHERS.getOrDefault(code, 500);
  }

  /** ClickHouse's own number of the error. */
  int code() {
    return code;
  }

  /** The HTTP status that goes with it. */
  int status() {
    return status;
  }
}
