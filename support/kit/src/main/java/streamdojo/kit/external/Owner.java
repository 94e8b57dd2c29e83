package streamdojo.kit.external;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/**
 * Whose a namespace is, as its mark says it.
 *
 * @param who user and machine: {@code anna@laptop}
 * @param key drawn by lot once a clone, so that two clones of one user are told apart
 */
public record Owner(String who, String key) {
  /** Whoever uses this clone on this machine. */
  public static Owner of(House house) {
    return new Owner(here(), keyOf(house.state()));
  }

  /**
   * Reads a mark.
   *
   * @param mark as {@link #mark} gives it; anything else is nobody we know
   */
  static Owner read(String mark) {
    String[] words = mark.strip().split(" ", 2);
    return new Owner(words[0], words.length == 2 ? words[1] : "");
  }

  /** What is written down: letters, digits, {@code . _ @ -} and one blank. */
  String mark() {
    return who + " " + key;
  }

  /** Whether that is the same user on the same machine, be it in another clone. */
  boolean sameUser(Owner other) {
    return who.equals(other.who);
  }

  /** User and machine. */
  static String here() {
    String host = "localhost";
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      // Then the user alone tells.
    }
    return (System.getProperty("user.name", "user") + "@" + host)
        .replaceAll("[^A-Za-z0-9._@-]", "_");
  }

  private static String keyOf(Path state) {
    Path file = state.resolve("owner");
    try {
      Files.createDirectories(state);
      try {
        Path fresh = Files.createTempFile(state, "owner", ".new");
        Files.writeString(fresh, UUID.randomUUID().toString());
        try {
          Files.createLink(file, fresh);
        } finally {
          Files.delete(fresh);
        }
      } catch (FileAlreadyExistsException known) {
        // Somebody was here before.
      }
      return Files.readString(file).strip();
    } catch (IOException failed) {
      throw new Trouble(
          "Who owns this clone's namespaces can't be kept in " + file + ".",
          "Is the clone read-only, or the disk full?",
          failed);
    }
  }
}
