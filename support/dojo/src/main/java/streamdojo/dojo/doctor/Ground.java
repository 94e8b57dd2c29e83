package streamdojo.dojo.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import streamdojo.dojo.report.Machine;

/**
 * What everything stands on.
 *
 * @param name of the system with version and processor
 * @param kernel its version; WSL's names Microsoft
 */
record Ground(String name, String kernel) {
  static Ground look() {
    String kernel = System.getProperty("os.version");
    try {
      kernel = Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip();
    } catch (IOException notLinux) {
      // Then Java's word is all there is.
    }
    return new Ground(Machine.system(), kernel);
  }

  Finding finding() {
    if (name.startsWith("Windows")) {
      return Finding.wrong(
          "platform",
          Finding.BOTH,
          "The kit runs on Linux, on macOS and in WSL; this is " + name + ".",
          "Install WSL (wsl --install), and clone the kit in there.");
    }
    boolean wsl = kernel.toLowerCase(Locale.ROOT).contains("microsoft");
    return Finding.fine("platform", "%s %s%s".formatted(name, kernel, wsl ? ", in WSL" : ""));
  }
}
