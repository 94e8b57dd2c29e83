package streamdojo.kit.drift;

/**
 * How often a value is on one side too many. One of the two counts is zero.
 *
 * @param row the value
 * @param surplus rows that the lake has and the topic hasn't
 * @param missing rows that the topic has, that the sink has committed, and that the lake hasn't
 */
public record Difference(LakeRow row, long surplus, long missing) {
  /** For people, and for what is kept aside: {@code surplus 2 of value ["CU-1000",16.000,"…"]}. */
  @Override
  public String toString() {
    String counted = surplus > 0 ? "surplus " + surplus : "missing " + missing;
    return counted + " of value " + row.text();
  }
}
