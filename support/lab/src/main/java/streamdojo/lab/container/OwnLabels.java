package streamdojo.lab.container;

import java.util.HashMap;
import java.util.Map;

/**
 * A container's labels without that of Testcontainers' session: what carries it is removed when
 * this process ends, and a server that is stopped is to be started again.
 */
final class OwnLabels extends HashMap<String, String> {
  private static final long serialVersionUID = 1L;
  private static final String SESSION = "org.testcontainers.sessionId";

  OwnLabels(Map<String, String> labels) {
    putAll(labels);
  }

  @Override
  public String put(String name, String value) {
    return name.equals(SESSION) ? null : super.put(name, value);
  }

  @Override
  public void putAll(Map<? extends String, ? extends String> labels) {
    labels.forEach(this::put);
  }
}
