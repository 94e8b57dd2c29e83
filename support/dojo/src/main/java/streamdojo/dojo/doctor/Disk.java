package streamdojo.dojo.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import streamdojo.kit.chdb.ChdbPackage;
import streamdojo.kit.lab.LabKind;

/**
 * A disk, and what is to come onto it.
 *
 * @param free bytes that this user may still write
 * @param places of ours on it
 */
record Disk(long free, List<Place> places) {
  /**
   * A folder that grows.
   *
   * @param name for people: {@code the clone}
   * @param folder there or not
   * @param wants bytes that are to come
   * @param kinds of lab that need them
   */
  record Place(String name, Path folder, long wants, Set<LabKind> kinds) {}

  /**
   * Puts places on their disks. Those are told by number: not every root is in a list of mounts.
   */
  static List<Disk> look(List<Place> places) {
    Map<Object, List<Place>> disks = new LinkedHashMap<>();
    try {
      for (Place place : places) {
        Object number = Files.getAttribute(existing(place.folder()), "unix:dev");
        disks.computeIfAbsent(number, first -> new ArrayList<>()).add(place);
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return disks.values().stream().map(on -> new Disk(free(on.get(0)), on)).toList();
  }

  private static long free(Place place) {
    return existing(place.folder()).toFile().getUsableSpace();
  }

  /** The folder, or the nearest above it that is there. */
  static Path existing(Path folder) {
    Path at = folder.toAbsolutePath();
    while (!Files.exists(at)) {
      at = at.getParent();
    }
    return at;
  }

  Finding finding() {
    Set<LabKind> stopped =
        Finding.BOTH.stream().filter(kind -> free < wants(kind)).collect(Collectors.toSet());
    long most = Finding.BOTH.stream().mapToLong(this::wants).max().orElse(0);
    String names = places.stream().map(Place::name).collect(Collectors.joining(", "));
    String says =
        "%s free for %s; %s are wanted"
            .formatted(ChdbPackage.megabytes(free), names, ChdbPackage.megabytes(most));
    return stopped.isEmpty()
        ? Finding.fine("disk", says)
        : Finding.wrong("disk", stopped, says + ".", "Make room" + elsewhere());
  }

  private long wants(LabKind kind) {
    return places.stream().filter(p -> p.kinds().contains(kind)).mapToLong(Place::wants).sum();
  }

  private String elsewhere() {
    return places.stream().anyMatch(place -> place.name().equals(Doctor.CACHE))
        ? ", or name a folder on another disk in the environment variable DOJO_CACHE."
        : ".";
  }
}
