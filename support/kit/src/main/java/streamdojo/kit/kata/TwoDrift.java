package streamdojo.kit.kata;

import java.util.Map;
import streamdojo.kit.drift.CustomerTotal;

/** Kata {@code two-1-drift}: whether two answers to the same question are the same. */
@Kata("two-1-drift")
public interface TwoDrift extends Answer {
  /**
   * Returns the customers about whom the two sides can't both be right: another number of rows, or
   * totals that lie farther apart than rounding explains. Empty if the answers are the same.
   *
   * @param direct what the topic answers, by customer, each amount with all the digits of a double
   * @param lake what the lake answers, each amount rounded to some decimals before it was added
   * @param decimals of the lake's column
   * @return lake minus direct, by customer
   */
  Map<String, CustomerTotal> drift(
      Map<String, CustomerTotal> direct, Map<String, CustomerTotal> lake, int decimals);
}
