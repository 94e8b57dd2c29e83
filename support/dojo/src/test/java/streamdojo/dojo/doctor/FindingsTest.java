package streamdojo.dojo.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import streamdojo.kit.Trouble;
import streamdojo.kit.chdb.ChdbPackage;
import streamdojo.kit.chdb.Platform;
import streamdojo.kit.docker.DockerEngine;
import streamdojo.kit.docker.Image;
import streamdojo.kit.lab.LabKind;

/** From what a machine has to findings: machines that nobody has at hand. */
class FindingsTest {
  private static final Platform LINUX = new Platform("Linux", "amd64");
  private static final Tool THERE = new Tool("tool", Path.of("/bin/tool"), "3.8.7");
  private static final Tool MISSING = new Tool("tool", null, "");
  private static final Tool BROKEN = new Tool("tool", Path.of("/bin/tool"), "");
  private static final Set<LabKind> EMBEDDED = Set.of(LabKind.EMBEDDED);
  private static final Set<LabKind> CONTAINERS = Set.of(LabKind.CONTAINERS);

  @Test
  void windowsItselfWillNotDoAndWslWill() {
    assertWrong(new Ground("Windows 11 amd64", "10.0").finding(), Finding.BOTH, "wsl --install");
    assertThat(new Ground("Ubuntu", "5.15.1-microsoft-standard-WSL2").finding().says())
        .endsWith("in WSL");
  }

  @Test
  void javaWithoutACompilerWillNotDo() {
    assertWrong(tools(false, THERE, true).get(0), Finding.BOTH, "openjdk-17-jdk-headless");
  }

  @Test
  void mavenIsNeededUntilTheLabIsBuilt() {
    assertFine(tools(true, THERE, false).get(1));
    assertWrong(tools(true, MISSING, false).get(1), Finding.BOTH, "apt-get install maven");
    assertWrong(tools(true, BROKEN, true).get(1), Set.of(), "apt-get install maven");
  }

  @Test
  void theLibraryIsHereOrComesByNpm() {
    assertFine(library(LINUX, true, true, MISSING));
    assertFine(library(LINUX, false, true, THERE));
    assertWrong(library(LINUX, false, true, MISSING), EMBEDDED, "apt-get install npm");
    assertWrong(library(LINUX, false, true, BROKEN), EMBEDDED, "apt-get install npm");
    assertWrong(library(LINUX, false, false, THERE), EMBEDDED, "DOJO_CACHE");
    assertWrong(
        library(new Platform("Linux", "aarch64"), false, true, THERE), EMBEDDED, "container");
    assertWrong(
        library(new Platform("Mac OS X", "aarch64"), false, true, THERE), EMBEDDED, "container");
  }

  @Test
  void anImageIsHereOrIsTriedToBePulled() {
    Docker none =
        new Docker(null, new Trouble("None.", "Start it."), List.of(), false, Optional.empty());
    assertWrong(none.findings().get(0), CONTAINERS, "Start it.");
    assertFine(Docker.unasked().findings().get(0));
    Optional<Image.Present> here = Optional.of(new Image.Present("x:1", Optional.of("x")));
    assertFine(docker(here, false).get(0));
    assertFine(docker(here, true).get(1));
    assertWrong(docker(Optional.empty(), false).get(1), Set.of(), "./dojo pull");
    assertWrong(docker(Optional.empty(), true).get(1), CONTAINERS, "support/images/build");
    // Claims without it can be tried all the same.
    assertWrong(docker("mysql", Optional.empty(), true).get(1), Set.of(), "support/images/build");
  }

  @Test
  void whatComesOnDemandSaysWhatItTakes() {
    OnDemand mysql = new OnDemand("mysql", 154, 420, 240, true, OnDemand.Room.TO_BE_FETCHED);
    assertFine(mysql.finding(LINUX));
    assertThat(mysql.finding(LINUX).says()).contains("240 MB", "154 MB", "420 MB");
    assertWrong(mysql.finding(new Platform("Linux", "aarch64")), Set.of(), "--lab containers");
    assertFine(onDemand(OnDemand.Room.BUILT).finding(new Platform("Mac", "arm")));
    Finding left = onDemand(OnDemand.Room.NOT_BROUGHT).finding(LINUX);
    assertWrong(left, Set.of(), "./dojo workshop archive");
    assertThat(left.says()).contains("not in this archive").doesNotContain("Maven");
  }

  @Test
  void oneFreePortIsEnough() {
    assertFine(new Loopback(50, 1).finding());
    assertWrong(new Loopback(50, 0).finding(), Finding.BOTH, "ss -ltn");
  }

  @Test
  void aDiskStopsThoseWhoWantMoreThanItHas() {
    Disk.Place clone = new Disk.Place("the clone", Path.of("/a"), 100, Finding.BOTH);
    Disk.Place cache = new Disk.Place(Doctor.CACHE, Path.of("/a"), 900, EMBEDDED);
    Disk.Place data = new Disk.Place("Docker's data", Path.of("/a"), 2000, CONTAINERS);
    assertFine(new Disk(2100, List.of(clone, cache, data)).finding());
    assertWrong(new Disk(2000, List.of(clone, cache, data)).finding(), CONTAINERS, "Make room");
    assertWrong(new Disk(999, List.of(clone, cache)).finding(), EMBEDDED, "DOJO_CACHE");
    assertWrong(new Disk(99, List.of(clone)).finding(), Finding.BOTH, "Make room.");
  }

  @Test
  void memoryIsEnoughForOneLabOrForAllOrNot() {
    assertFine(new Memory(4000, 700).finding());
    assertWrong(new Memory(2500, 700).finding(), Set.of(), "before you prove everything");
    assertWrong(new Memory(1000, 700).finding(), Set.of(), "before you prove everything");
    assertWrong(new Memory(500, 700).finding(), Finding.BOTH, "give the machine more");
  }

  private static void assertFine(Finding finding) {
    assertThat(finding.remedy()).isEmpty();
    assertThat(finding.stops()).isEmpty();
  }

  private static void assertWrong(Finding finding, Set<LabKind> stops, String remedy) {
    assertThat(finding.stops()).isEqualTo(stops);
    assertThat(finding.says()).endsWith(".");
    assertThat(finding.remedy()).contains(remedy).endsWith(".");
    assertThat(finding.line()).doesNotContain("\n");
  }

  private static OnDemand onDemand(OnDemand.Room room) {
    return new OnDemand("connect", 45, 0, 210, false, room);
  }

  private static List<Finding> tools(boolean compiler, Tool maven, boolean labBuilt) {
    return new Tools("17.0.15", compiler, maven, THERE, THERE, labBuilt).findings();
  }

  private static Finding library(Platform platform, boolean here, boolean writable, Tool npm) {
    ChdbPackage wanted = ChdbPackage.ofThisKit();
    return new Library(wanted, platform, Path.of("/cache"), here, writable, npm).finding();
  }

  private static List<Finding> docker(Optional<Image.Present> here, boolean pullFailed) {
    return docker("kafka", here, pullFailed);
  }

  private static List<Finding> docker(
      String server, Optional<Image.Present> here, boolean pullFailed) {
    DockerEngine engine = new DockerEngine("unix:///d.sock", "20.10.24", "1.41");
    List<Docker.Wanted> images = List.of(new Docker.Wanted(Image.of(server), here));
    return new Docker(engine, null, images, pullFailed, Optional.empty()).findings();
  }
}
