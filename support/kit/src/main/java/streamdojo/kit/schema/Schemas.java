package streamdojo.kit.schema;

import java.util.Optional;
import streamdojo.kit.Trouble;

/** What a schema registry knows. */
public interface Schemas {
  /** Where there is no registry. */
  Schemas NONE =
      new Schemas() {
        @Override
        public Optional<Schema> latest(String subject) {
          return Optional.empty();
        }

        @Override
        public Optional<Schema> byId(int id) {
          return Optional.empty();
        }
      };

  /**
   * A registered schema.
   *
   * @param id of the registry, which stands in front of each value in Confluent's wire format
   * @param type {@code AVRO}, {@code JSON} or {@code PROTOBUF}
   * @param text the schema itself
   */
  record Schema(int id, String type, String text) {}

  /**
   * Returns the newest schema of a subject; empty if there is no such subject.
   *
   * @param subject {@code ns.transactions-value}
   * @throws Trouble if the registry can't be asked
   */
  Optional<Schema> latest(String subject);

  /**
   * Returns a schema; empty if the registry has none of that id.
   *
   * @throws Trouble if the registry can't be asked
   */
  Optional<Schema> byId(int id);
}
