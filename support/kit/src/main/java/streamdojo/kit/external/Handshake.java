package streamdojo.kit.external;

import java.util.Optional;
import javax.net.ssl.SSLException;

/** What clients wrap when TLS fails. */
final class Handshake {
  private Handshake() {}

  /** Why it failed, without a full stop; empty if it was something else that failed. */
  static Optional<String> failed(Throwable why) {
    boolean tls = false;
    Throwable root = why;
    for (Throwable at = why; at != null; at = at.getCause()) {
      tls |= at instanceof SSLException;
      root = at;
    }
    return tls
        ? Optional.of(String.valueOf(root.getMessage()).replaceFirst("[.!]*$", ""))
        : Optional.empty();
  }
}
