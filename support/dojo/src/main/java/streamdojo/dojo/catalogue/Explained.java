package streamdojo.dojo.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A claim in plain words: a row of {@code features/explained.csv}.
 *
 * @param claim {@code SHADOW-1}
 * @param counter the claim in which the document's promise comes to its end or starts to cost
 * @param what it says
 * @param why it matters
 */
public record Explained(
    @JsonProperty("claim") String claim,
    @JsonProperty("counter") String counter,
    @JsonProperty("what") String what,
    @JsonProperty("why") String why) {}
