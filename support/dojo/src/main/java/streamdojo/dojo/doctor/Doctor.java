package streamdojo.dojo.doctor;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;
import streamdojo.dojo.lab.LabChoice;
import streamdojo.kit.House;
import streamdojo.kit.lab.LabKind;

/** Looks at this machine: quickly, without a lab, without the network. */
public final class Doctor {
  static final String CACHE = "the cache";

  private static final long MB = 1_000_000;

  /** What runs leave in {@code .dojo}, and the builds: seen after a day of work. */
  private static final long CLONE = 300 * MB;

  /** What Maven fetches for the lab. */
  private static final long LAB = 45 * MB;

  /** An official image unpacked, with room to spare; stand-ins are of that size too. */
  private static final long IMAGE = 1_000 * MB;

  private final House house;

  /** Looks at what a clone would need. */
  public Doctor(House house) {
    this.house = house;
  }

  /** Makes all checks, those that wait for others side by side. */
  public Diagnosis examine(LabKind wanted) {
    boolean pullFailed = new LabChoice(house).failedJustNow();
    CompletableFuture<Docker> asked =
        CompletableFuture.supplyAsync(
            () -> wanted == LabKind.EMBEDDED ? Docker.unasked() : Docker.look(pullFailed));
    Tools tools = Tools.look(house);
    Library library = Library.look(house.cache(), tools.npm());
    List<Finding> findings = new ArrayList<>();
    findings.add(Ground.look().finding());
    findings.addAll(tools.findings());
    findings.add(library.finding());
    List<OnDemand> others = OnDemand.look(house);
    others.forEach(one -> findings.add(one.finding(library.platform())));
    Docker docker = asked.join();
    findings.addAll(docker.findings());
    findings.add(Loopback.look().finding());
    Disk.look(places(tools, library, docker)).forEach(disk -> findings.add(disk.finding()));
    findings.add(Memory.look(others).finding());
    return new Diagnosis(wanted, findings);
  }

  private List<Disk.Place> places(Tools tools, Library library, Docker docker) {
    List<Disk.Place> places = new ArrayList<>();
    places.add(new Disk.Place("the clone", house.root(), CLONE, Finding.BOTH));
    long fetched = tools.labBuilt() ? 0 : LAB;
    places.add(new Disk.Place("Maven's repository", repository(), fetched, Finding.BOTH));
    Set<LabKind> embedded = Set.of(LabKind.EMBEDDED);
    places.add(new Disk.Place(CACHE, house.cache(), library.wants(), embedded));
    // An engine in a virtual machine has its data on a disk that isn't seen from here.
    docker
        .data()
        .filter(Files::exists)
        .map(
            data ->
                new Disk.Place(
                    "Docker's data", data, docker.missing() * IMAGE, Set.of(LabKind.CONTAINERS)))
        .ifPresent(places::add);
    return places;
  }

  /** Where Maven really put a jar that we run on: settings and options can name any folder. */
  private static Path repository() {
    try {
      Path jar =
          Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      // …/info/picocli/picocli/VERSION/JAR
      return jar.resolve("../../../../..").normalize();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
