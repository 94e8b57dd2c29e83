package streamdojo.kit.shadow;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A message on {@code shadow}. The document calls {@code type} an integer; the original's code and
 * this kit write one of four strings.
 *
 * @param type {@code Sha}, {@code Dow}, {@code ShaDow} or {@code Incompatible}
 * @param uniqueId the rating's
 * @param emitTimestamp when it was categorised, {@code YYYY-MM-DD HH:MM:SS} in UTC
 */
public record Categorised(
    @JsonProperty("type") String type,
    @JsonProperty("unique_id") String uniqueId,
    @JsonProperty("emit_timestamp") String emitTimestamp) {
  /**
   * Reads a message.
   *
   * @throws IllegalArgumentException if it has other fields or other kinds of values
   */
  public static Categorised parse(String message) {
    return Json.read(message, Categorised.class);
  }

  /** Returns the message as it stands on the topic. */
  public String toJson() {
    return Json.write(this);
  }
}
