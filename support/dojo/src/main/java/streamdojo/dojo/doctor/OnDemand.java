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
 * @param room whether it is built
 */
record OnDemand(
    String name, int fetched, int unpacked, int resident, boolean linuxOnly, Room room) {
  /** Where its program is. */
  enum Room {
    /** Here: nothing has to be fetched. */
    BUILT,
    /** Nowhere yet: Maven will fetch it. */
    TO_BE_FETCHED,
    /** Left out of the archive that this kit came in. */
    NOT_BROUGHT
  }

  /** The figures are those of the table in support/README.md. */
  static List<OnDemand> look(House house) {
    return Stream.of(
            new OnDemand("mysql", 154, 420, 240, true, null),
            new OnDemand("registry", 109, 0, 250, false, null),
            new OnDemand("s3", 14, 0, 140, false, null),
            new OnDemand("paimon", 131, 0, 200, false, null),
            new OnDemand("connect", 45, 0, 210, false, null))
        .map(one -> one.in(house))
        .toList();
  }

  /** Whether the kit does without this server until a claim names it. */
  static boolean is(String server) {
    return !Labs.SERVERS.contains(server);
  }

  Finding finding(Platform platform) {
    if (room == Room.NOT_BROUGHT) {
      return Finding.remark(
          name,
          "is not in this archive; claims that want it can't be tried here.",
          "Where there is internet: ./dojo workshop archive, with their documents.");
    }
    String memory = "comes when it is wanted: %d MB of memory".formatted(resident);
    String disk = unpacked == 0 ? "" : ", which become %d MB in the cache".formatted(unpacked);
    String how =
        room == Room.BUILT
            ? ", fetched already"
            : ", Maven fetches %d MB%s".formatted(fetched, disk);
    String says = memory + how;
    return linuxOnly && !platform.known()
        ? Finding.remark(
            name,
            says + ". Embedded it runs on Linux on x86-64 only.",
            "Have it in a container: --lab containers.")
        : Finding.fine(name, says);
  }

  private OnDemand in(House house) {
    Room found =
        house.built("lab-" + name)
            ? Room.BUILT
            : house.brought() ? Room.NOT_BROUGHT : Room.TO_BE_FETCHED;
    return new OnDemand(name, fetched, unpacked, resident, linuxOnly, found);
  }
}
