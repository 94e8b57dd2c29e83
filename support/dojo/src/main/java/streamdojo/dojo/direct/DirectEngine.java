package streamdojo.dojo.direct;

import java.util.function.Supplier;
import streamdojo.kit.view.DirectRoom;
import streamdojo.kit.view.DirectView;

/**
 * The room of the direct query, which the command line doesn't compile against: its engine is
 * larger than all the rest, and is fetched only when somebody first asks.
 */
public final class DirectEngine {
  private final Supplier<String> classPath;

  /**
   * @param classPath of the room, as {@code java.class.path} is; asked for when it is needed
   */
  public DirectEngine(Supplier<String> classPath) {
    this.classPath = classPath;
  }

  /** Returns the class path, built if need be. */
  public String classPath() {
    return classPath.get();
  }

  /** Loads the room into this process. */
  public DirectView.Maker maker() {
    return DirectRoom.maker(classPath.get());
  }
}
