package streamdojo.lab.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;

/**
 * A container by its name, there or not; the same through all its starts and ends.
 *
 * @param docker the engine's client
 * @param name of the container
 */
record NamedContainer(DockerClient docker, String name) {
  private static final int STOP_LIMIT_S = 6;

  boolean exists() {
    try {
      docker.inspectContainerCmd(name).exec();
      return true;
    } catch (NotFoundException none) {
      return false;
    }
  }

  /** Starts it again, with its data. */
  void start() {
    docker.startContainerCmd(name).exec();
  }

  /** Stops it in order, or after a while as kill -9 does; its data stay. */
  void stop() {
    try {
      docker.stopContainerCmd(name).withTimeout(STOP_LIMIT_S).exec();
    } catch (NotModifiedException | NotFoundException endedAlready) {
      // That is what we want.
    }
  }

  /** Ends it as kill -9 does; its data stay. */
  void kill() {
    try {
      docker.killContainerCmd(name).exec();
    } catch (ConflictException | NotFoundException endedAlready) {
      // That is what we want; a stack trace would stand where its log ends.
    }
  }

  /** Removes it with its data, whether it runs or not. */
  void remove() {
    try {
      docker.removeContainerCmd(name).withForce(true).withRemoveVolumes(true).exec();
    } catch (DockerException gone) {
      // That is what we want.
    }
  }
}
