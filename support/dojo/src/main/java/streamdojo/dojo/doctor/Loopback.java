package streamdojo.dojo.doctor;

import java.util.stream.IntStream;
import streamdojo.kit.process.Ports;

/**
 * Ports that servers would listen on.
 *
 * @param tried how many, spread over those that labs pick from
 * @param free how many of them nobody listens on
 */
record Loopback(int tried, int free) {
  private static final int STEP = 240;

  static Loopback look() {
    int[] ports =
        IntStream.iterate(Ports.LOWEST, port -> port < Ports.HIGHEST, port -> port + STEP)
            .toArray();
    return new Loopback(ports.length, (int) IntStream.of(ports).filter(Ports::free).count());
  }

  Finding finding() {
    String where = "from %d to %d of 127.0.0.1".formatted(Ports.LOWEST, Ports.HIGHEST - 1);
    return free > 0
        ? Finding.fine("ports", "%d of %d tried %s are free".formatted(free, tried, where))
        : Finding.wrong(
            "ports",
            Finding.BOTH,
            "No server could listen on any of %d ports tried %s.".formatted(tried, where),
            "Look who holds them (ss -ltn), and whether a sandbox forbids it.");
  }
}
