package streamdojo.lab.registry;

import java.util.HashMap;
import java.util.Map;
import streamdojo.lab.ServerOrder;

/** The registry's settings: one user, one file, and light on the machine. */
final class Settings {
  private Settings() {}

  /** Makes them, as system properties of this process. */
  static Map<String, String> of(ServerOrder order) {
    Map<String, String> p = new HashMap<>();
    p.put("quarkus.http.host", "127.0.0.1");
    p.put("quarkus.http.port", "" + order.port());
    putSecurity(p, order);
    putStorage(p, order);
    p.put("quarkus.log.console.level", "WARN");
    p.put("quarkus.http.access-log.enabled", "false");
    p.put("apicurio.import.work-dir", order.home().toString());
    p.put("apicurio.storage.snapshot.location", order.home().toString());
    return p;
  }

  /** All that it serves wants the password: on a shared machine loopback is open to everybody. */
  private static void putSecurity(Map<String, String> p, ServerOrder order) {
    p.put("quarkus.http.auth.basic", "true");
    p.put("quarkus.security.users.embedded.plain-text", "true");
    p.put("quarkus.security.users.embedded.users." + order.user(), order.password());
    p.put("quarkus.security.users.embedded.roles." + order.user(), "sr-admin");
    p.put("quarkus.http.auth.permission.all.paths", "/*");
    p.put("quarkus.http.auth.permission.all.policy", "authenticated");
  }

  private static void putStorage(Map<String, String> p, ServerOrder order) {
    p.put("apicurio.storage.kind", "sql");
    p.put("apicurio.storage.sql.kind", "h2");
    // Written before it is acknowledged, not half a second later: a kill -9 loses no schema.
    String file = order.home().resolve("schemas").toString();
    p.put("apicurio.datasource.url", "jdbc:h2:file:" + file + ";WRITE_DELAY=0");
    // On a busy machine opening the file for the first time takes longer than the 5 s that are
    // given by default, and then the registry ends.
    p.put("quarkus.datasource.h2.jdbc.acquisition-timeout", "60S");
    p.put("apicurio.datasource.jdbc.initial-size", "1");
    p.put("apicurio.datasource.jdbc.min-size", "1");
    p.put("apicurio.datasource.jdbc.max-size", "8");
  }
}
