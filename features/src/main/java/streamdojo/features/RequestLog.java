package streamdojo.features;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import streamdojo.kit.fomo.Request;
import streamdojo.kit.fomo.Requests;

/** What the customers of one scenario ask for: the topic {@code requestlog}, which nobody lands. */
public final class RequestLog extends Generated<Request> {
  /** The topic's name without the namespace, and the table's of the direct query. */
  public static final String NAME = "requestlog";

  private final Scene scene;
  private Requests requests;

  /**
   * @param scene the scenario's own
   */
  public RequestLog(Scene scene) {
    super(scene, NAME, Request.class);
    this.scene = scene;
    this.requests = new Requests(scene.seed());
  }

  @Override
  public Request draw() {
    return requests.next();
  }

  /** From now on so many of these customers' requests come from one device. */
  public void plant(Set<String> customers, String device, double share) {
    Map<String, String> favourites = new HashMap<>();
    customers.forEach(customer -> favourites.put(customer, device));
    requests = new Requests(scene.seed(), favourites, share);
  }

  /** Requests by customer and device, by the ledger. */
  public Map<String, Map<String, Long>> devices() {
    Map<String, Map<String, Long>> devices = new TreeMap<>();
    for (Request one : feed().ledger().messages()) {
      devices
          .computeIfAbsent(one.customerId(), customer -> new TreeMap<>())
          .merge(one.userAgent(), 1L, Long::sum);
    }
    return devices;
  }

  /** Requests by device, by the ledger. */
  public Map<String, Long> agents() {
    Map<String, Long> agents = new TreeMap<>();
    feed().ledger().messages().forEach(one -> agents.merge(one.userAgent(), 1L, Long::sum));
    return agents;
  }
}
