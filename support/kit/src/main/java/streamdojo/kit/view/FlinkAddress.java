package streamdojo.kit.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/** Where a SQL gateway is that no lab of ours runs. */
final class FlinkAddress {
  private static final Pattern URL =
      Pattern.compile("(https?://)(?:([^:@/]+):([^@/]+)@)?([^@/]+)/?");

  private FlinkAddress() {}

  /**
   * Reads {@code http://user:password@gateway:8083}.
   *
   * @return null if nothing is given
   * @throws Trouble if it is no address
   */
  static Server of(String url) {
    if (url == null || url.isBlank()) {
      return null;
    }
    Matcher parts = URL.matcher(url.strip());
    if (!parts.matches()) {
      throw new Trouble(
          DirectKind.ELSEWHERE + " is no address of a SQL gateway.",
          "It looks so: http://gateway:8083, or http://user:password@gateway:8083.");
    }
    String address = parts.group(1) + parts.group(4);
    return new Server(
        "flink", Server.EXTERNAL, "Flink", "", address, address, parts.group(2), parts.group(3), 0);
  }
}
