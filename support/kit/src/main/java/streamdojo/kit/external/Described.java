package streamdojo.kit.external;

import streamdojo.kit.lab.Server;

/** A server with what it says it is. */
final class Described {
  private Described() {}

  /** The same server under the engine's own name and version. */
  static Server as(Server server, String engine, String version) {
    return new Server(
        server.name(),
        server.kind(),
        engine,
        version,
        server.address(),
        server.within(),
        server.user(),
        server.password(),
        server.pid(),
        server.settings());
  }
}
