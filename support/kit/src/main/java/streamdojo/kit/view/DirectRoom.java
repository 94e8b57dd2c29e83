package streamdojo.kit.view;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import streamdojo.kit.Trouble;

/** The room of the direct query, loaded beside what is on the class path already. */
public final class DirectRoom {
  // One a class path, never closed: what it loaded, the engine's library above all, is used as long
  // as this process lives.
  private static final Map<String, DirectView.Maker> LOADED = new ConcurrentHashMap<>();

  private DirectRoom() {}

  /**
   * Loads the room into this process, the first time.
   *
   * @param classPath of the room, as {@code java.class.path} is; what it has in common with ours,
   *     the kit above all, is taken from ours
   * @throws Trouble if the engine isn't on it
   */
  public static DirectView.Maker maker(String classPath) {
    return LOADED.computeIfAbsent(classPath, DirectRoom::load);
  }

  private static DirectView.Maker load(String classPath) {
    List<URL> jars = new ArrayList<>();
    for (String jar : classPath.split(File.pathSeparator)) {
      try {
        jars.add(Path.of(jar).toUri().toURL());
      } catch (MalformedURLException impossible) {
        throw new IllegalArgumentException(impossible);
      }
    }
    ClassLoader ours = DirectRoom.class.getClassLoader();
    return DirectView.Maker.on(new URLClassLoader(jars.toArray(URL[]::new), ours));
  }
}
