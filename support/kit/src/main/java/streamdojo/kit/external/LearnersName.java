package streamdojo.kit.external;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import streamdojo.kit.Trouble;

/**
 * The name that all namespaces of a learner begin with, an underscore behind it. It has no
 * underscore itself, so that {@code anna} never takes what is {@code annab}'s, and is short, since
 * a user of MySQL's has room for 32 letters.
 */
final class LearnersName {
  /** Environment: the name. */
  static final String CHOICE = "DOJO_NAMESPACE";

  private static final int OF_THE_USER = 6;
  private static final int OF_THE_HASH = 6;

  private LearnersName() {}

  /**
   * Returns what the environment says; else one of user and machine.
   *
   * @param who user and machine: {@code anna@laptop}
   * @throws Trouble if what it says can't be a name
   */
  static String of(Map<String, String> environment, String who) {
    String said = environment.getOrDefault(CHOICE, "").strip();
    if (said.isEmpty()) {
      return made(who);
    }
    if (!said.matches("[a-z][a-z0-9]{0,11}")) {
      throw new Trouble(
          CHOICE + " is '" + said + "', which can't be a namespace.",
          "Take lower-case letters and digits, a letter first, 12 at the most.");
    }
    return said;
  }

  private static String made(String who) {
    String user = who.replaceFirst("@.*", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    String letters = user.replaceFirst("^[0-9]+", "");
    String begin = letters.isEmpty() ? "u" : letters;
    return begin.substring(0, Math.min(OF_THE_USER, begin.length())) + hash(who);
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, OF_THE_HASH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
