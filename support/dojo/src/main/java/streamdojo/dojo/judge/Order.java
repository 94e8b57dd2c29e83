package streamdojo.dojo.judge;

import java.util.List;
import streamdojo.kit.judge.Sitting;

/**
 * The first line on a judge's standard input.
 *
 * @param sitting the answers and the servers
 * @param features files to run, each with the lines of its scenarios: {@code /…/x.feature:9:20}
 * @param shuffled whether their scenarios run in an order drawn by the sitting's seed
 */
record Order(Sitting sitting, List<String> features, boolean shuffled) {}
