package streamdojo.kit.shadow;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A message on {@code dominate}: {@code {"rating": <integer>, "unique_id": "<string>"}} (document
 * 003).
 *
 * @param rating 0 to 100 as the original's generator draws them, though any integer is categorised
 * @param uniqueId a UUID
 */
public record Rating(
    @JsonProperty("rating") int rating, @JsonProperty("unique_id") String uniqueId) {
  /**
   * Reads a message.
   *
   * @throws IllegalArgumentException if it is no rating, with the reason
   */
  public static Rating parse(String message) {
    return Json.read(message, Rating.class);
  }

  /** Returns the message as it stands on the topic. */
  public String toJson() {
    return Json.write(this);
  }
}
