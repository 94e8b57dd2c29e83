package streamdojo.kit.external;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import streamdojo.kit.Trouble;

/**
 * What a database server answers, and what its refusals mean to somebody who was given it.
 *
 * @param title for people
 * @param address the server's
 * @param key what its keys in the settings begin with
 * @param name the learner's
 * @param settings where the login stands
 */
record SqlAsked(String title, String address, String key, String name, ExternalSettings settings) {
  /** Asks. */
  @FunctionalInterface
  interface Question<T> {
    /** The answer. */
    T answer() throws SQLException;
  }

  /** Does something. */
  @FunctionalInterface
  interface Deed {
    /** Done, or not. */
    void run() throws SQLException;
  }

  /**
   * Asks.
   *
   * @param what we want, for the sentence: {@code list databases}
   */
  <T> T of(String what, Question<T> question) {
    try {
      return question.answer();
    } catch (SQLException failed) {
      throw trouble(what, failed);
    }
  }

  /** Does something, with the same sentences. */
  void run(String what, Deed deed) {
    try {
      deed.run();
    } catch (SQLException failed) {
      throw trouble(what, failed);
    }
  }

  /** What an exception means. */
  Trouble trouble(String what, SQLException failed) {
    String state = String.valueOf(failed.getSQLState());
    String said =
        settings
            .withoutSecrets(failed.getMessage())
            .lines()
            .findFirst()
            .orElse("")
            .replaceFirst("[.!]*$", ".");
    Optional<String> handshake = Handshake.failed(failed);
    if (handshake.isPresent()) {
      return new Trouble(
          "The TLS handshake with %s at %s failed: %s."
              .formatted(title, address, settings.withoutSecrets(handshake.get())),
          "Look at sslMode and trustCertificateKeyStoreUrl of %s.url in %s; docs/external.md says"
                  .formatted(key, settings.source())
              + " whom Java trusts without.",
          failed);
    }
    if (wrongLogin(failed, state)) {
      return new Trouble(
          "%s at %s doesn't let us in: %s".formatted(title, address, said),
          "Look at %s.user and %s.password in %s.".formatted(key, key, settings.source()),
          failed);
    }
    if (state.startsWith("42") || said.toLowerCase(Locale.ROOT).contains("privilege")) {
      return new Trouble(
          "%s at %s doesn't let this user %s: %s".formatted(title, address, what, said),
          "Its admin has to grant it all rights on databases that begin with %s_.".formatted(name),
          failed);
    }
    return new Trouble(
        "%s at %s could not %s: %s".formatted(title, address, what, said),
        "Is %s.url in %s right, as this machine must see it?".formatted(key, settings.source()),
        failed);
  }

  /** MySQL says it by a state, ClickHouse by its code 516. */
  private static boolean wrongLogin(SQLException failed, String state) {
    return state.startsWith("28")
        || failed.getErrorCode() == 516
        || String.valueOf(failed.getMessage()).contains("AUTHENTICATION_FAILED");
  }
}
