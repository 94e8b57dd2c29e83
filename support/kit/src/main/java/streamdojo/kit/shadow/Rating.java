package streamdojo.kit.shadow;

/**
 * A message on {@code dominate}: {@code {"rating": <integer>, "unique_id": "<string>"}} (document
 * 003).
 *
 * @param rating 0 to 100 as the original's generator draws them, though any integer is categorised
 * @param uniqueId a UUID
 */
public record Rating(int rating, String uniqueId) {
  private static final Json.Field[] FIELDS = {
    new Json.Field("rating", Json.Kind.INTEGER), new Json.Field("unique_id", Json.Kind.TEXT)
  };

  /**
   * Reads a message; other fields are passed over, as in the original.
   *
   * @throws IllegalArgumentException if it is no rating, with the reason
   */
  public static Rating parse(String message) {
    Object[] values = Json.readAmongOthers(message, FIELDS);
    return new Rating((Integer) values[0], (String) values[1]);
  }

  /** Returns the message as it stands on the topic. */
  public String toJson() {
    return "{\"rating\":" + rating + ",\"unique_id\":\"" + Json.escaped(uniqueId) + "\"}";
  }
}
