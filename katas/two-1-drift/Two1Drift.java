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
    // TODO find the customers whose two answers can't both be right, and by how much they differ.
    throw notSolvedYet();
  }
}
