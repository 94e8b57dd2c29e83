package streamdojo.dojo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import streamdojo.features.Delays;
import streamdojo.features.PaimonLake;
import streamdojo.kit.Limits;

/** When sales that somebody sends come to be in all tables of the lake. */
final class LakeArrivals {
  /** Between two looks, each of which reads a table, and all four if it has something new. */
  private static final Duration LOOK = Duration.ofMillis(100);

  /** Sales, and the time at which all of them were on their topics. */
  private record Sent(List<String> invoices, long nanos) {}

  private final PaimonLake lake;
  private final Queue<Sent> onTheirWay = new ConcurrentLinkedQueue<>();
  private final List<Duration> delays = new ArrayList<>();

  LakeArrivals(PaimonLake lake) {
    this.lake = lake;
  }

  /** These have just come to be on their topics. Called on the sender's thread. */
  void sent(List<String> invoices) {
    onTheirWay.add(new Sent(invoices, System.nanoTime()));
  }

  /**
   * Looks until so many have landed.
   *
   * @param sender ends only if it fails, and is asked why
   */
  void await(int count, Future<?> sender) throws Exception {
    while (delays.size() < count) {
      int before = delays.size();
      Limits.LAKE_CAUGHT_UP
          .await("the next sale in the lake")
          .pollInterval(LOOK)
          .until(
              () -> {
                look();
                return delays.size() > before || sender.isDone();
              });
      if (sender.isDone()) {
        sender.get();
      }
    }
  }

  /** Those of all that have landed. */
  Delays delays() {
    return new Delays(delays.stream().sorted().toList());
  }

  private void look() {
    // What is sent meanwhile is for the next look.
    List<Sent> wanted = List.copyOf(onTheirWay);
    Set<String> there =
        lake.complete(
            wanted.stream().flatMap(one -> one.invoices.stream()).collect(Collectors.toSet()));
    long now = System.nanoTime();
    for (Sent sale : wanted) {
      if (there.containsAll(sale.invoices)) {
        onTheirWay.remove(sale);
        delays.add(Duration.ofNanos(now - sale.nanos));
      }
    }
  }
}
