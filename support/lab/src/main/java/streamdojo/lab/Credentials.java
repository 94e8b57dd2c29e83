package streamdojo.lab;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A lab's own user.
 *
 * @param user name
 * @param password made for this lab; letters, digits, {@code -} and {@code _} only
 */
record Credentials(String user, String password) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Makes the user of a new lab. */
  static Credentials fresh() {
    return new Credentials("dojo", secret());
  }

  /** Returns 144 random bits as text that needs no quoting anywhere. */
  static String secret() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    // A first "-" would look like an option on somebody's command line.
    return "s" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "Credentials[" + user + "]";
  }
}
