package streamdojo.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import streamdojo.kit.Trouble;
import streamdojo.kit.docker.DockerEngine;

/**
 * The lab's containers as its supervisor sees them: a process each makes them, this one sees to it
 * that none is left.
 */
final class Containers {
  private final Owner owner = Owner.me();
  private final String network = "dojo-" + owner.pid() + "-" + owner.started();
  private final List<Place> places = new ArrayList<>();
  private DockerEngine engine;

  /** Says where a server's container belongs; the first time makes the lab's network. */
  synchronized Place place(String server) {
    if (engine == null) {
      DockerEngine found = DockerEngine.find();
      sweep(found);
      found.createNetwork(network, owner.labels());
      engine = found;
    }
    Place place = new Place(engine.host(), name(server), network, owner.labels());
    places.add(place);
    return place;
  }

  /** What the process of a container needs in its environment, for Testcontainers. */
  static Map<String, String> environment(Place place) {
    return Map.of(
        "DOCKER_HOST",
        place.docker(),
        // We clean up ourselves, also where nothing can be pulled.
        "TESTCONTAINERS_RYUK_DISABLED",
        "true",
        "TESTCONTAINERS_CHECKS_DISABLE",
        "true",
        // Ports are on this loopback, also where Testcontainers takes itself to be in a container.
        "TESTCONTAINERS_HOST_OVERRIDE",
        "127.0.0.1");
  }

  /** Ends a container as kill -9 does; its process notices and ends too. */
  void kill(Place place) {
    engine.kill(place.container());
  }

  /** Called when a container's process is gone, however: then its server must not run on. */
  void ended(Place place) {
    try {
      engine.kill(place.container());
    } catch (Trouble goneToo) {
      // As it should be.
    }
  }

  /** Returns the memory of a server's container in bytes; 0 if that can't be told. */
  long memory(String server) {
    return engine.memory(name(server));
  }

  private String name(String server) {
    return network + "-" + server;
  }

  /** Removes all of this lab's: containers side by side, then the network. */
  synchronized void removeAll() {
    if (engine == null) {
      return;
    }
    try {
      places.parallelStream().map(Place::container).distinct().forEach(engine::remove);
      engine.removeNetwork(network);
    } catch (Trouble engineGone) {
      // The next lab's start sweeps.
      System.err.println(engineGone.getMessage());
    }
  }

  /** Removes what labs have left whose supervisors are gone. */
  private static void sweep(DockerEngine engine) {
    engine.containers(Owner.LABEL).stream()
        .filter(one -> Owner.of(one.labels()).gone())
        .forEach(one -> engine.remove(one.id()));
    engine.networks(Owner.LABEL).stream()
        .filter(one -> Owner.of(one.labels()).gone())
        .forEach(one -> engine.removeNetwork(one.id()));
  }
}
