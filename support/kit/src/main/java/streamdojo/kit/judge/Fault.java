package streamdojo.kit.judge;

/**
 * What happened when something of a document's system failed, for the report's fault matrix. It
 * travels as {@link Figure}s do.
 *
 * @param fault what failed: {@code kafka killed}
 * @param seen what who uses the system has seen: {@code waited}, {@code served}, or the error's
 *     words
 * @param compared whether the scenario goes on to hold every row against the ledger: then it fails
 *     if one is lost or there twice
 * @param seconds from the moment at which all servers were there again until all that had come was
 *     through; 0 where nothing has to come through
 */
public record Fault(String fault, String seen, boolean compared, double seconds) {
  /** The media type under which a scenario attaches it, as JSON. */
  public static final String MEDIA_TYPE = "application/x-dojo-fault+json";
}
