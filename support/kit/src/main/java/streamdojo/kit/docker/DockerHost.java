package streamdojo.kit.docker;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import streamdojo.kit.Trouble;

/**
 * Where a Docker engine listens.
 *
 * @param name as in {@code DOCKER_HOST}: {@code unix:///var/run/docker.sock}
 */
record DockerHost(String name) {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");
  private static final int PLAIN_PORT = 2375;

  /**
   * Finds the engine's address: {@code DOCKER_HOST} if it is set, else the first socket that is
   * there.
   *
   * @param environment as of {@link System#getenv()}
   * @param home of the user
   * @throws Trouble if there is none
   */
  static DockerHost find(Map<String, String> environment, Path home) {
    String given = environment.get("DOCKER_HOST");
    if (given != null && !given.isBlank()) {
      return new DockerHost(given);
    }
    List<Path> places = places(environment.get("XDG_RUNTIME_DIR"), home);
    return places.stream()
        .filter(Files::exists)
        .map(place -> new DockerHost("unix://" + place))
        .findFirst()
        .orElseThrow(
            () ->
                new Trouble(
                    "No Docker engine runs here: there is no " + places.get(0) + ".",
                    "Start one; on Debian: apt-get install docker.io iptables, then dockerd."));
  }

  /**
   * Returns what to connect to.
   *
   * @throws Trouble if it is not on this machine: the lab's ports are on this machine's loopback
   */
  SocketAddress address() {
    try {
      URI uri = URI.create(name);
      if ("unix".equals(uri.getScheme())) {
        return UnixDomainSocketAddress.of(uri.getPath());
      }
      if ("tcp".equals(uri.getScheme()) && HERE.contains(uri.getHost())) {
        int port = uri.getPort() > 0 ? uri.getPort() : PLAIN_PORT;
        return new InetSocketAddress(uri.getHost(), port);
      }
    } catch (IllegalArgumentException unreadable) {
      // As any other that is none of ours.
    }
    throw new Trouble(
        "DOCKER_HOST names '" + name + "'; the lab needs a Docker engine on this machine.",
        "Set it to a socket, as unix:///var/run/docker.sock, or unset it.");
  }

  /** Whether this is a socket that this user may not use. */
  boolean forbidden() {
    return address() instanceof UnixDomainSocketAddress socket
        && Files.exists(socket.getPath())
        && !Files.isWritable(socket.getPath());
  }

  StandardProtocolFamily family() {
    return address() instanceof UnixDomainSocketAddress
        ? StandardProtocolFamily.UNIX
        : StandardProtocolFamily.INET;
  }

  /** The engine's own socket, a user's own engine, and Docker Desktop's. */
  private static List<Path> places(String runtime, Path home) {
    return Stream.concat(
            Stream.of(Path.of("/var/run/docker.sock")),
            Stream.concat(
                runtime == null || runtime.isBlank()
                    ? Stream.empty()
                    : Stream.of(Path.of(runtime, "docker.sock")),
                Stream.of(
                    home.resolve(".docker/run/docker.sock"),
                    home.resolve(".docker/desktop/docker.sock"))))
        .toList();
  }
}
