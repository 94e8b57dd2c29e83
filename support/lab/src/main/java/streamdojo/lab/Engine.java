package streamdojo.lab;

import java.util.function.Consumer;

/** A server that can be started once and stopped once in this process. */
public interface Engine {
  /**
   * What is running.
   *
   * @param engine what it really is: {@code Apache Kafka}
   * @param version of the engine
   */
  record Ready(String engine, String version) {}

  /**
   * Starts and returns when a client has been answered.
   *
   * @param order where and for whom
   * @param progress takes a sentence where a step takes long
   * @throws PortTaken if somebody else listens on a port it needs
   * @throws Exception whatever else keeps it from starting
   */
  Ready start(ServerOrder order, Consumer<String> progress) throws Exception;

  /**
   * Stops in order; also called when it has not started, or only by half.
   *
   * @throws Exception if that can't be; then it is abandoned
   */
  void stop() throws Exception;

  /**
   * Stops where nobody is left to start it again: nothing of it has to stay. By default as in
   * order; what is in its folder goes with that.
   *
   * @throws Exception if that can't be; then it is abandoned
   */
  default void discard() throws Exception {
    stop();
  }

  /** Ends the process at once, since the engine did not stop or not in time. */
  default void abandon() {
    Runtime.getRuntime().halt(1);
  }
}
