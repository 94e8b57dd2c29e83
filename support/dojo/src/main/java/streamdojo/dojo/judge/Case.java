package streamdojo.dojo.judge;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.kit.lab.Lab;

/**
 * What is brought before the judge.
 *
 * @param answers the answers that the scenarios use, one a kata
 * @param scenarios the scenarios to run
 * @param lab gives the servers, null if no scenario asks for one; asked once the judge is awake
 * @param seed of all random draws
 * @param evidence folder for logs and events, made by the judge
 * @param shuffled whether the scenarios run in an order drawn by the seed
 */
public record Case(
    List<Source> answers,
    List<Scenario> scenarios,
    Supplier<Lab> lab,
    long seed,
    Path evidence,
    boolean shuffled) {}
