package streamdojo.dojo.demo;

import streamdojo.features.Scene;

/**
 * A scene outside of the judge. Its namespace goes with it, also when this process is interrupted:
 * the servers may be the shared lab's, which stay.
 */
public final class Visit implements AutoCloseable {
  private final Scene scene;
  private final Thread interrupted = new Thread(this::leave, "leave");
  private boolean left;

  /**
   * @param scene nobody else's
   */
  public Visit(Scene scene) {
    this.scene = scene;
    Runtime.getRuntime().addShutdownHook(interrupted);
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
    try {
      scene.leave();
    } catch (Exception gone) {
      System.err.println("Not all of " + scene.namespace().name() + " could be removed: " + gone);
    }
  }
}
