package streamdojo.kit.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;

/**
 * Picks ports on loopback.
 *
 * <p>From below the range that the operating system takes for outgoing connections (32768 and up on
 * Linux, 49152 and up elsewhere): so no connection can sit on a server's port while that server is
 * down for a moment.
 */
public final class Ports {
  /** The lowest port that is picked. */
  public static final int LOWEST = 20_000;

  /** The first port that isn't picked any more. */
  public static final int HIGHEST = 32_000;

  private static final int TRIES = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ports() {}

  /**
   * Returns a port that nobody listens on at this moment. It is this process's until that ends: no
   * other that picks is given it, also while nobody listens on it yet, or for a moment no more.
   */
  public static int pick() {
    for (int i = 0; i < TRIES; i++) {
      int port = LOWEST + RANDOM.nextInt(HIGHEST - LOWEST);
      if (free(port) && PickedPorts.take(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No free port found from " + LOWEST + " to " + HIGHEST + ".");
  }

  /**
   * Says whether a server could listen on this port of 127.0.0.1 now, by doing so for a moment. Not
   * to be asked about a server that is starting: it may want its port in that very moment.
   */
  public static boolean free(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      // As servers do: a port whose last connections are still fading away is free.
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /** Says whether somebody listens on this port of 127.0.0.1, by knocking. */
  public static boolean open(int port) {
    try (Socket knock = new Socket()) {
      knock.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
