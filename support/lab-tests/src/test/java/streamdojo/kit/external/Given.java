package streamdojo.kit.external;

import java.util.Map;
import java.util.TreeMap;
import streamdojo.kit.lab.Lab;

/** A lab's own servers as somebody else's would be given. */
final class Given {
  static final Owner ANNA = new Owner("anna@laptop", "1");

  private static final String JAAS =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";";

  private final Map<String, String> values = new TreeMap<>();

  private Given() {}

  static Given from(Lab lab) {
    Given given = new Given();
    given.values.putAll(ExternalSettings.of(lab).values());
    return given;
  }

  Given with(String key, String value) {
    values.put(key, value);
    return this;
  }

  Given login(String name, String user, String password) {
    return with(name + ".user", user).with(name + ".password", password);
  }

  Given kafkaLogin(String user, String password) {
    return with("kafka.sasl.jaas.config", JAAS.formatted(user, password));
  }

  ExternalSettings settings() {
    return new ExternalSettings(values, "external.properties");
  }

  ExternalLab lab(String name, Owner owner) {
    return new ExternalLab(settings(), name, owner, line -> {});
  }
}
