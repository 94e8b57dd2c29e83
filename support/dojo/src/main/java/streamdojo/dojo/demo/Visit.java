package streamdojo.dojo.demo;

import streamdojo.features.Scene;

/**
 * A scene outside of the judge. Its namespace goes with it, also when this process is interrupted
 * and the servers stay; where they go too, nobody talks to them while they do.
 */
public final class Visit implements AutoCloseable {
  private final Scene scene;
  private final boolean stays;
  private final Thread interrupted = new Thread(this::leave, "leave");
  private boolean left;

  /**
   * @param scene nobody else's
   * @param stays whether its servers are there longer than this process
   */
  public Visit(Scene scene, boolean stays) {
    this.scene = scene;
    this.stays = stays;
    if (stays) {
      Runtime.getRuntime().addShutdownHook(interrupted);
    }
  }

  /** The scene. */
  public Scene scene() {
    return scene;
  }

  @Override
  public void close() {
    leave();
    try {
      Runtime.getRuntime().removeShutdownHook(interrupted);
    } catch (IllegalStateException ending) {
      // Then it has found nothing left to do.
    }
  }

  private synchronized void leave() {
    if (left) {
      return;
    }
    left = true;
    // Whoever was interrupted, since a server had died, has ended; what follows waits for itself.
    Thread.interrupted();
    try {
      scene.leave();
    } catch (Exception gone) {
      if (stays) {
        String name = scene.namespace().name();
        System.err.println("Not all of " + name + " could be removed: " + gone.getMessage());
      }
    }
  }
}
