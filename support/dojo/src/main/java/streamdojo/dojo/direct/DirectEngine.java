package streamdojo.dojo.direct;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
    List<URL> jars = new ArrayList<>();
    for (String jar : classPath.get().split(File.pathSeparator)) {
      try {
        jars.add(Path.of(jar).toUri().toURL());
      } catch (MalformedURLException impossible) {
        throw new IllegalArgumentException(impossible);
      }
    }
    // What both have, the kit above all, is taken from the command line's own class path. Never
    // closed: what it loaded is used as long as this process lives.
    ClassLoader classes =
        new URLClassLoader(jars.toArray(URL[]::new), DirectEngine.class.getClassLoader());
    return DirectView.Maker.on(classes);
  }
}
