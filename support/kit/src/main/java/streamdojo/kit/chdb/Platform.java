package streamdojo.kit.chdb;

import streamdojo.kit.Trouble;

/** Where a platform's name comes from: {@code os.name} and {@code os.arch}. */
public record Platform(String system, String processor) {
  /** The one that this JVM runs on. */
  public static Platform ofThisMachine() {
    return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /** Whether the embedded engines run here. */
  public boolean known() {
    return system.equals("Linux") && processor.equals("amd64");
  }

  /**
   * Lets pass what the package is made for.
   *
   * @throws Trouble on any other platform
   */
  public void refuseUnknown() {
    if (!known()) {
      throw new Trouble(
          "The embedded ClickHouse runs on Linux on x86-64 only; this is %s on %s, and no package for it is known to this kit."
              .formatted(system, processor),
          "Use a ClickHouse server in a container or one that runs elsewhere.");
    }
  }
}
