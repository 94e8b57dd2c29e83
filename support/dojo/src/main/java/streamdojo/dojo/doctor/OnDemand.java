package streamdojo.dojo.doctor;

import java.util.List;
import java.util.stream.Stream;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.House;
import streamdojo.kit.chdb.Platform;

/**
 * A server that comes when somebody wants it: without it there are claims that can't be tried, and
 * the others can.
 *
 * @param name of the server
 * @param fetched what Maven fetches for its room, in megabytes
 * @param unpacked what becomes of it in the cache, in megabytes; 0 if it stays where Maven put it
 * @param resident its memory at work, in megabytes
 * @param linuxOnly whether as a process of the kit's own it runs on Linux on x86-64 only
 * @param here whether its room is built, so that nothing has to be fetched
 */
record OnDemand(
    String name, int fetched, int unpacked, int resident, boolean linuxOnly, boolean here) {
  /** The figures are those of the table in support/README.md. */
  static List<OnDemand> look(House house) {
    return Stream.of(
            new OnDemand("mysql", 154, 420, 240, true, false),
            new OnDemand("registry", 109, 0, 250, false, false),
            new OnDemand("s3", 14, 0, 140, false, false),
            new OnDemand("paimon", 131, 0, 200, false, false),
            new OnDemand("connect", 45, 0, 210, false, false))
        .map(one -> one.in(house))
        .toList();
  }

  /** Whether the kit does without this server until a claim names it. */
  static boolean is(String server) {
    return !Labs.SERVERS.contains(server);
  }

  Finding finding(Platform platform) {
    String memory = "comes when it is wanted: %d MB of memory".formatted(resident);
    String disk = unpacked == 0 ? "" : ", which become %d MB in the cache".formatted(unpacked);
    String says =
        memory + (here ? ", fetched already" : ", Maven fetches %d MB%s".formatted(fetched, disk));
    return linuxOnly && !platform.known()
        ? Finding.remark(
            name,
            says + ". Embedded it runs on Linux on x86-64 only.",
            "Have it in a container: --lab containers.")
        : Finding.fine(name, says);
  }

  private OnDemand in(House house) {
    boolean built = house.built("lab-" + name);
    return new OnDemand(name, fetched, unpacked, resident, linuxOnly, built);
  }
}
