import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import streamdojo.kit.drift.CustomerTotal;
import streamdojo.kit.kata.TwoDrift;

/** Tells what rounding explains from what it doesn't. */
public class Two1Drift implements TwoDrift {
  @Override
  public Map<String, CustomerTotal> drift(
      Map<String, CustomerTotal> direct, Map<String, CustomerTotal> lake, int decimals) {
    // gap: find the customers whose two answers can't both be right, and by how much they differ.
    double rounded = 0.5 * Math.pow(10, -decimals);
    Set<String> customers = new HashSet<>(direct.keySet());
    customers.addAll(lake.keySet());
    Map<String, CustomerTotal> drift = new HashMap<>();
    for (String customer : customers) {
      CustomerTotal here = direct.getOrDefault(customer, CustomerTotal.NONE);
      CustomerTotal there = lake.getOrDefault(customer, CustomerTotal.NONE);
      CustomerTotal more = there.minus(here);
      double most = there.rows() * rounded + added(here) + added(there);
      if (more.rows() != 0 || Math.abs(more.total()) > most) {
        drift.put(customer, more);
      }
    }
    return drift;
  }

  /** Each addition of doubles may be off by half of the last digit of its sum. */
  private static double added(CustomerTotal side) {
    return side.rows() * Math.ulp(side.total());
    // end of gap
  }
}
