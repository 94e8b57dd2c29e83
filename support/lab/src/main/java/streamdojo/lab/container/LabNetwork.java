package streamdojo.lab.container;

import org.testcontainers.containers.Network;

/**
 * The lab's network, which its supervisor has made and will remove.
 *
 * @param name of the network; the engine takes it for an id as well
 */
record LabNetwork(String name) implements Network {
  @Override
  public String getId() {
    return name;
  }

  @Override
  public void close() {
    // Not ours.
  }
}
