package streamdojo.lab.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * A user and password, ours or a caller's.
 *
 * <p>Callers say them in one of three ways, and the first one found counts: ClickHouse's own
 * headers, basic authentication, parameters of the URL.
 */
record Login(String user, String password) {
  /** Reads what a caller said; empty if it said nothing. */
  static Optional<Login> of(Request request) {
    String user = request.header("X-ClickHouse-User");
    String key = request.header("X-ClickHouse-Key");
    if (user != null || key != null) {
      return Optional.of(new Login(orEmpty(user), orEmpty(key)));
    }
    String basic = request.header("Authorization");
    if (basic != null && basic.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.of(fromBasic(basic.substring(6).strip()));
    }
    if (request.parameter("user") != null || request.parameter("password") != null) {
      return Optional.of(
          new Login(orEmpty(request.parameter("user")), orEmpty(request.parameter("password"))));
    }
    return Optional.empty();
  }

  /**
   * Throws unless this is the wanted login. Compares in a time that doesn't depend on where the two
   * differ.
   */
  void checkAgainst(Login wanted) {
    boolean sameUser = MessageDigest.isEqual(user.getBytes(UTF_8), wanted.user.getBytes(UTF_8));
    boolean samePassword =
        MessageDigest.isEqual(password.getBytes(UTF_8), wanted.password.getBytes(UTF_8));
    if (!(sameUser & samePassword)) {
      throw Failure.of(
          Failure.AUTHENTICATION_FAILED,
          user + ": Authentication failed: password is incorrect, or there is no such user.");
    }
  }

  private static Login fromBasic(String encoded) {
    try {
      String[] parts = new String(Base64.getDecoder().decode(encoded), UTF_8).split(":", 2);
      return new Login(parts[0], parts.length == 2 ? parts[1] : "");
    } catch (IllegalArgumentException noBase64) {
      return new Login("", "");
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  @Override
  public String toString() {
    return "Login[" + user + "]";
  }
}
