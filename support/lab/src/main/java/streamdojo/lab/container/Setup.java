package streamdojo.lab.container;

import com.github.dockerjava.api.DockerClient;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import streamdojo.lab.ServerOrder;

/** What the containers of all servers have in common. */
final class Setup {
  private Setup() {}

  /**
   * Adds it to a container that is not yet made.
   *
   * @param server its name in the lab, and in the lab's network
   * @param port that it listens on inside
   */
  static void add(GenericContainer<?> container, String server, int port, ServerOrder order) {
    container
        .withNetwork(new LabNetwork(order.place().network()))
        .withNetworkAliases(server)
        .withLabels(order.place().labels())
        .withImagePullPolicy(never -> false)
        .withCreateContainerCmdModifier(
            command ->
                command
                    .withName(order.place().container())
                    .withLabels(new OwnLabels(command.getLabels())))
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
    container.setExposedPorts(List.of(port));
    container.setPortBindings(List.of("127.0.0.1:" + order.port() + ":" + port));
  }
}
