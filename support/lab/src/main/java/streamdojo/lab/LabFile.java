package streamdojo.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;

/** A lab's description as others bind it to {@link Lab}. */
final class LabFile {
  private LabFile() {}

  /** Returns it for {@link Json}; the names are those of the record's components. */
  static Map<String, Object> fields(Lab lab) {
    Map<String, Object> servers = new LinkedHashMap<>();
    lab.servers().forEach((name, server) -> servers.put(name, fields(server)));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("pid", lab.pid());
    fields.put("port", lab.port());
    fields.put("token", lab.token());
    fields.put("servers", servers);
    return fields;
  }

  private static Map<String, Object> fields(Server server) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", server.name());
    fields.put("kind", server.kind());
    fields.put("engine", server.engine());
    fields.put("version", server.version());
    fields.put("address", server.address());
    fields.put("within", server.within());
    fields.put("user", server.user());
    fields.put("password", server.password());
    fields.put("pid", server.pid());
    return fields;
  }
}
