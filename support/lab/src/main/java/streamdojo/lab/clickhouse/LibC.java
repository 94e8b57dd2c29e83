package streamdojo.lab.clickhouse;

import com.sun.jna.Library;
import com.sun.jna.Native;

/** Two functions of the C library that Java has no way to. */
interface LibC extends Library {
  static LibC load() {
    return Native.load("c", LibC.class);
  }

  /** Changes this process's own environment, as native code sees it. */
  int setenv(String name, String value, int overwrite);

  /**
   * Ends the process at once, without the exit functions of native libraries: the engine's own ends
   * in a crash while its threads still run.
   */
  void _exit(int status);
}
