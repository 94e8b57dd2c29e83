package streamdojo.dojo.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that somebody edits, looked at again and again. Its text is compared, not its time, and no
 * events of the system are waited for: editors write in place or put a new file there, some systems
 * tell nothing (a folder shared with a virtual machine), and a clock may be coarse.
 */
public final class SavedFile {
  /** So many looks in a row have to show the same text: then whoever was writing has done so. */
  private static final int CALM = 2;

  /** Editors that put a new file there leave a moment without any. */
  private static final int GONE = 12;

  private final Path file;
  private Optional<String> seen = Optional.empty();
  private int same;
  private Optional<String> taken;

  /**
   * @param file looked at from now on; what stands in it now counts as saved
   */
  public SavedFile(Path file) {
    this.file = file;
  }

  /** Looks at it; true once for each text that has come to rest, and for its absence. */
  public boolean changed() {
    Optional<String> now = read();
    same = now.equals(seen) ? same + 1 : 1;
    seen = now;
    boolean rests = same >= (now.isEmpty() ? GONE : CALM);
    if (!rests || now.equals(taken)) {
      return false;
    }
    taken = now;
    return true;
  }

  /** Whether it is there, as of the last change. */
  public boolean there() {
    return taken != null && taken.isPresent();
  }

  /** Makes the text that is there count as saved anew. */
  public void again() {
    taken = null;
  }

  private Optional<String> read() {
    try {
      // Any bytes are a text here: what isn't one the judge will say.
      return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException missing) {
      return Optional.empty();
    }
  }
}
