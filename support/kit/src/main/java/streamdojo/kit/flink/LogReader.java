package streamdojo.kit.flink;

import java.sql.SQLException;
import java.util.UUID;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/**
 * A user of MySQL's who reads the change log, with the rights that this takes and no more, as the
 * document's {@code flinkcdc} is. Its connections are known by its name: MySQL doesn't see that a
 * reader has gone before it has something to tell it. Its name tells whose it is.
 */
final class LogReader implements AutoCloseable {
  private static final int LOT = 6;

  /** MySQL lets a user's name have 32 characters, MariaDB 80. */
  private static final int LONGEST = 32;

  private final MySqlUsers users;
  private final String name;
  private final String password = UUID.randomUUID().toString();
  private final CaptureTurn turn;

  /**
   * Makes the user, who may read the tables of one namespace, once nobody else captures.
   *
   * @throws Trouble if somebody else goes on capturing
   */
  LogReader(Server mysql, Namespace namespace) {
    this.users = new MySqlUsers(mysql);
    this.name = begin(namespace) + UUID.randomUUID().toString().substring(0, LOT);
    this.turn = users.turn();
    String user = MySqlUsers.quoted(name);
    users.run(
        "CREATE DATABASE IF NOT EXISTS " + namespace.name(),
        "CREATE USER " + user + " IDENTIFIED BY '" + password + "'",
        "GRANT SHOW DATABASES, REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO " + user,
        "GRANT SELECT ON `" + literally(namespace.name()) + "`.* TO " + user);
  }

  /**
   * A database's name where rights are granted: an underscore stands for any letter there. Who has
   * rights on names that begin with his own could not grant so much.
   */
  private static String literally(String database) {
    return database.replace("_", "\\_");
  }

  /** The user's name. */
  String name() {
    return name;
  }

  /** The user's password. */
  String password() {
    return password;
  }

  /**
   * Drops the users that a namespace's readers have left whose process was killed.
   *
   * @throws Trouble if MySQL refuses
   */
  static void dropAll(Server mysql, Namespace namespace) {
    MySqlUsers users = new MySqlUsers(mysql);
    users.like("^" + begin(namespace) + "[0-9a-f]{" + LOT + "}$").forEach(users::drop);
  }

  /** Takes the user away, and sees to it that nothing of it is connected any more. */
  @Override
  public void close() {
    users.drop(name);
    try {
      turn.close();
    } catch (SQLException failed) {
      throw users.trouble(failed);
    }
  }

  /** What the names of a namespace's readers begin with. */
  private static String begin(Namespace namespace) {
    String name = namespace.name();
    return name.substring(0, Math.min(name.length(), LONGEST - LOT - 1)) + "_";
  }
}
