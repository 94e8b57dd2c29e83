package streamdojo.features;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import streamdojo.kit.split.Sale;

/** Runs of a till whose connection to MySQL is cut, each time before a later call. */
public final class CutConnections {
  /** More than any answer makes for a handful of sales; if it is reached, the answer loops. */
  private static final int MOST_CALLS = 60;

  private final Scene scene;
  private final Checkout checkout;

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own
   */
  public CutConnections(Scene scene, Checkout checkout) {
    this.scene = scene;
    this.checkout = checkout;
  }

  /**
   * Has tills run until one has made all its calls.
   *
   * @param sales for each of them
   */
  public void route(Supplier<List<Sale>> sales) {
    List<String> cut = new ArrayList<>();
    for (int at = 1; at <= MOST_CALLS; at++) {
      CutConnection point = new CutConnection(scene.mysql(), at);
      checkout.route(sales.get(), () -> {}, point);
      if (point.before() == null) {
        scene.measured("cut %d times, before its %s", cut.size(), String.join(", its ", cut));
        return;
      }
      cut.add(point.before());
    }
    throw new AssertionError("The till made more than " + MOST_CALLS + " calls: " + cut);
  }
}
