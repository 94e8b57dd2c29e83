package streamdojo.lab.container;

import com.github.dockerjava.api.DockerClient;
import java.time.Instant;
import java.util.function.Consumer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import streamdojo.kit.Trouble;
import streamdojo.kit.docker.DockerEngine;
import streamdojo.kit.docker.Image;
import streamdojo.kit.process.Ports;
import streamdojo.lab.Engine;
import streamdojo.lab.PortTaken;
import streamdojo.lab.ServerOrder;

/**
 * A server in a container that this process owns: it makes the container the first time, starts the
 * same one again the next time, writes its log to standard error, and ends when it ends.
 */
public abstract class ServerInContainer implements Engine {
  private final Image image;
  private Image.Present present;
  private ServerOrder order;
  private NamedContainer container;
  private RunningContainer running;

  /**
   * @param server its name in the lab
   */
  protected ServerInContainer(String server) {
    this.image = Image.of(server);
  }

  /** Keeps out of the server's log that Ryuk is missing; to be called before all else. */
  protected static void quiet() {
    System.setProperty(
        "org.slf4j.simpleLogger.log.org.testcontainers.utility.ResourceReaper", "error");
  }

  /** Makes the container of this server, not yet started; what is common is added here. */
  protected abstract GenericContainer<?> container(DockerImageName name, ServerOrder order);

  /** The port that it listens on inside, for this machine's clients. */
  protected abstract int port();

  /**
   * Asks the server as its clients do until it answers.
   *
   * @param running to look at between two questions
   * @return its version, as it says itself
   */
  protected abstract String awaitAnswer(ServerOrder order, RunningContainer running)
      throws Exception;

  /** What the official image runs: {@code Apache Kafka}. */
  protected abstract String engine();

  /** Whether it may be told to end; otherwise it is killed, and has to make that good. */
  protected boolean endsInOrder() {
    return true;
  }

  @Override
  public Ready start(ServerOrder given, Consumer<String> progress) throws Exception {
    if (!Ports.free(given.port())) {
      throw new PortTaken(given.port());
    }
    startContainer(given);
    String version = awaitAnswer(order, running);
    running.endProcessWithIt();
    return new Ready(
        present.standIn().map(in -> in + ", stand-in image").orElse(engine()), version);
  }

  /** Nobody stops or removes it while it is half there. */
  private synchronized void startContainer(ServerOrder given) throws PortTaken {
    order = given;
    present =
        image
            .in(DockerEngine.find())
            .orElseThrow(
                () ->
                    new Trouble(
                        "The image " + image.wanted() + " is not here.", "Get it: ./dojo pull."));
    DockerClient docker = DockerClientFactory.instance().client();
    container = new NamedContainer(docker, order.place().container());
    Instant began = Instant.now();
    try {
      if (container.exists()) {
        container.start();
      } else {
        create();
      }
    } catch (RuntimeException failed) {
      container.remove();
      if (portTaken(failed)) {
        throw new PortTaken(order.port());
      }
      throw new Trouble(
          "Its container could not be started: " + cause(failed),
          "Is the Docker engine well, and its disk not full? Try: docker info.",
          failed);
    }
    running = RunningContainer.follow(docker, container.name(), began);
  }

  private void create() {
    DockerImageName official =
        DockerImageName.parse(image.wanted().substring(0, image.wanted().lastIndexOf(':')));
    GenericContainer<?> made =
        container(DockerImageName.parse(present.name()).asCompatibleSubstituteFor(official), order);
    Setup.add(made, image.server(), port(), order);
    made.start();
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.expectEnd();
      if (endsInOrder()) {
        container.stop();
      } else {
        container.kill();
      }
    }
  }

  /** Removes it, and the lab's network if no other container is on it. */
  @Override
  public synchronized void discard() {
    if (container != null) {
      if (running != null) {
        running.expectEnd();
      }
      container.remove();
      DockerEngine.find().removeNetwork(order.place().network());
    }
  }

  /** The engine's own words are at the bottom. */
  private static String cause(Throwable failed) {
    Throwable at = failed;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return String.valueOf(at.getMessage()).lines().findFirst().orElse(at.toString());
  }

  private static boolean portTaken(Throwable failed) {
    for (Throwable at = failed; at != null; at = at.getCause()) {
      String said = String.valueOf(at.getMessage());
      if (said.contains("port is already allocated") || said.contains("address already in use")) {
        return true;
      }
    }
    return false;
  }
}
