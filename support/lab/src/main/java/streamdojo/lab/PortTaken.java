package streamdojo.lab;

/** Somebody else listens on a port that a server needs. */
public final class PortTaken extends Exception {
  private static final long serialVersionUID = 1L;

  private final int port;

  /**
   * @param port that is taken
   */
  public PortTaken(int port) {
    super("Port " + port + " is taken.");
    this.port = port;
  }

  /** Returns the port that is taken. */
  public int port() {
    return port;
  }
}
