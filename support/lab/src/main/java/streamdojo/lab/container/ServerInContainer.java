package streamdojo.lab.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
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
  private static final int STOP_LIMIT_S = 6;

  private final Image image;
  private Image.Present present;
  private ServerOrder order;
  private DockerClient docker;
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
    docker = DockerClientFactory.instance().client();
    String name = order.place().container();
    Instant began = Instant.now();
    try {
      if (exists(name)) {
        docker.startContainerCmd(name).exec();
      } else {
        create(name);
      }
    } catch (RuntimeException failed) {
      remove();
      if (portTaken(failed)) {
        throw new PortTaken(order.port());
      }
      throw new Trouble(
          "Its container could not be started: " + cause(failed),
          "Is the Docker engine well, and its disk not full? Try: docker info.",
          failed);
    }
    running = RunningContainer.follow(docker, name, began);
  }

  private void create(String name) {
    DockerImageName official =
        DockerImageName.parse(image.wanted().substring(0, image.wanted().lastIndexOf(':')));
    GenericContainer<?> container =
        container(DockerImageName.parse(present.name()).asCompatibleSubstituteFor(official), order);
    container
        .withNetwork(new LabNetwork(order.place().network()))
        .withNetworkAliases(image.server())
        .withLabels(order.place().labels())
        .withImagePullPolicy(never -> false)
        .withCreateContainerCmdModifier(
            command -> command.withName(name).withLabels(new OwnLabels(command.getLabels())))
        // Whether it runs, and what it says, we look at ourselves.
        .withStartupCheckStrategy(
            new StartupCheckStrategy() {
              @Override
              public StartupStatus checkStartupState(DockerClient client, String id) {
                return StartupStatus.SUCCESSFUL;
              }
            })
        // Who asks as clients do needs no other sign, and can look whether it is still alive.
        .waitingFor(
            new AbstractWaitStrategy() {
              @Override
              protected void waitUntilReady() {}
            });
    // A container that is started again would get another port, if not told this one.
    container.setExposedPorts(List.of(port()));
    container.setPortBindings(List.of("127.0.0.1:" + order.port() + ":" + port()));
    container.start();
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.expectEnd();
      end(docker, order.place().container());
    }
  }

  /** Ends the container in order; it and its data stay. */
  protected void end(DockerClient docker, String container) {
    docker.stopContainerCmd(container).withTimeout(STOP_LIMIT_S).exec();
  }

  /** Removes it, and the lab's network if no other container is on it. */
  @Override
  public synchronized void discard() {
    if (docker != null) {
      if (running != null) {
        running.expectEnd();
      }
      remove();
      DockerEngine.find().removeNetwork(order.place().network());
    }
  }

  private boolean exists(String name) {
    try {
      docker.inspectContainerCmd(name).exec();
      return true;
    } catch (NotFoundException none) {
      return false;
    }
  }

  private void remove() {
    try {
      docker
          .removeContainerCmd(order.place().container())
          .withForce(true)
          .withRemoveVolumes(true)
          .exec();
    } catch (DockerException gone) {
      // That is what we want.
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
