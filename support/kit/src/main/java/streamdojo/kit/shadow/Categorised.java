package streamdojo.kit.shadow;

/**
 * A message on {@code shadow}. The document calls {@code type} an integer; the original's code and
 * this kit write one of four strings.
 *
 * @param type {@code Sha}, {@code Dow}, {@code ShaDow} or {@code Incompatible}
 * @param uniqueId the rating's
 * @param emitTimestamp when it was categorised, {@code YYYY-MM-DD HH:MM:SS} in UTC
 */
public record Categorised(String type, String uniqueId, String emitTimestamp) {
  private static final Json.Field[] FIELDS = {
    new Json.Field("type", Json.Kind.TEXT),
    new Json.Field("unique_id", Json.Kind.TEXT),
    new Json.Field("emit_timestamp", Json.Kind.TEXT)
  };

  /**
   * Reads a message.
   *
   * @throws IllegalArgumentException if it has other fields or other kinds of values
   */
  public static Categorised parse(String message) {
    Object[] values = Json.read(message, FIELDS);
    return new Categorised((String) values[0], (String) values[1], (String) values[2]);
  }

  /** Returns the message as it stands on the topic. */
  public String toJson() {
    return "{\"type\":\""
        + Json.escaped(type)
        + "\",\"unique_id\":\""
        + Json.escaped(uniqueId)
        + "\",\"emit_timestamp\":\""
        + Json.escaped(emitTimestamp)
        + "\"}";
  }
}
