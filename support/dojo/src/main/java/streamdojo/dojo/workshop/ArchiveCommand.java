package streamdojo.dojo.workshop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.lab.LabHandle;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.House;
import streamdojo.kit.chdb.ChdbPackage;
import streamdojo.kit.docker.DockerEngine;
import streamdojo.kit.lab.ServerState;

/** {@code ./dojo workshop archive FILE}: the kit for a room without internet. */
@Command(
    name = "archive",
    description = {
      "Packs the kit with all that it would fetch, for machines without internet.",
      "First it starts the servers once, so that all of it is fetched and known to run."
    },
    mixinStandardHelpOptions = true)
public final class ArchiveCommand implements Callable<Integer> {
  private final Labs labs;
  private final UnaryOperator<String> rooms;

  @Parameters(paramLabel = "FILE", description = "Ends in .tar.gz, .tgz or .zip.")
  private Path file;

  @Option(names = Documents.OPTION, split = ",", paramLabel = "NAME", description = Documents.ABOUT)
  private List<String> documents = List.of();

  @Option(names = "--images", description = "With the servers' images, by 'docker save'.")
  private boolean images;

  /**
   * @param labs where the servers come from
   * @param rooms gives the class path of a program by its name, built if need be
   */
  public ArchiveCommand(Labs labs, UnaryOperator<String> rooms) {
    this.labs = labs;
    this.rooms = rooms;
  }

  @Override
  public Integer call() throws Exception {
    // What can be known to fail before the servers are started.
    Packer.format(file);
    new WholeFile(file.toAbsolutePath()).refuseNowhere();
    if (images) {
      DockerEngine.find();
    }
    House house = House.here();
    Tracked tracked = new Tracked(house.root());
    tracked.refuseChanged();
    Documents about = Documents.of(house, documents);
    List<Scenario> scenarios =
        Catalogue.read(house).scenarios().stream().filter(about::has).toList();
    say("Packing for: " + String.join(", ", about.names()));
    Set<String> servers = started(Catalogue.needs(scenarios));
    Jars jars = new Jars(house.state().resolve("jars"));
    jars.add("dojo", rooms.apply("dojo"));
    jars.add("lab", rooms.apply("lab"));
    for (String server : servers) {
      if (Files.isDirectory(house.root().resolve("support/lab-" + server))) {
        jars.add("lab-" + server, rooms.apply("lab-" + server));
      }
    }
    if (scenarios.stream().anyMatch(Scenario::direct)) {
      jars.add("direct", rooms.apply("direct"));
    }
    if (!ChdbPackage.ofThisKit().isIn(house.cache())) {
      say("The ClickHouse library is not in the cache, so it isn't packed: machines that are");
      say("to run without containers want it. To have it fetched: --lab embedded.");
    }
    try (SavedImages saved = images ? SavedImages.of(servers, file) : null) {
      Path tar = saved == null ? null : saved.file();
      say("Packing %d jars; this takes a minute.".formatted(jars.files().size()));
      new Archive(tracked, jars, house.cache(), tar).write(file);
    }
    System.out.println(file + ": " + ChdbPackage.megabytes(Files.size(file)));
    System.out.println(
        "In the room: unpack it, go to " + Archive.FOLDER + " and run ./dojo doctor.");
    return 0;
  }

  /** Those that are named and those that they need, after they have run once. */
  private Set<String> started(Set<String> needs) {
    Set<String> names = new TreeSet<>();
    try (LabHandle lab = labs.startPrivate(needs, ArchiveCommand::say)) {
      lab.servers().stream().map(ServerState::name).forEach(names::add);
    }
    return names;
  }

  private static void say(String line) {
    System.err.println(line);
  }
}
