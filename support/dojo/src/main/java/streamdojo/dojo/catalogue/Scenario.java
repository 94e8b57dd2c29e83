package streamdojo.dojo.catalogue;

import java.util.Set;

/**
 * A scenario, read off its feature file without running it.
 *
 * @param id feature file and line, from the clone's root: {@code features/shadow.feature:9}
 * @param document the feature's name
 * @param claim {@code SHADOW-1}
 * @param rule the rule's name, which begins with the claim
 * @param name the scenario's own name
 * @param katas the katas whose answers it uses
 * @param needs the servers that it asks for
 */
public record Scenario(
    String id,
    String document,
    String claim,
    String rule,
    String name,
    Set<String> katas,
    Set<String> needs) {}
