package streamdojo.kit.judge;

/**
 * What a scenario measured, for the report's table.
 *
 * <p>It travels as an attachment of the scenario, so that it is found with the scenario that made
 * it.
 *
 * @param text a short sentence with its numbers and units: {@code 300 of 300 humans once}
 */
public record Figure(String text) {
  /** The media type under which a scenario attaches its figures. */
  public static final String MEDIA_TYPE = "text/x-dojo-figure";
}
