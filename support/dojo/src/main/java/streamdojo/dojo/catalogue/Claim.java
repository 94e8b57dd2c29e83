package streamdojo.dojo.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A claim and how many scenarios it has: a row of {@code features/claims.csv}, kept by hand, so
 * that a scenario that is lost is missed.
 *
 * @param id {@code SHADOW-1}
 * @param scenarios how many scenarios prove it, rows of examples counted each
 */
public record Claim(@JsonProperty("claim") String id, @JsonProperty("scenarios") int scenarios) {}
