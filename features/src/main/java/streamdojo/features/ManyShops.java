package streamdojo.features;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import streamdojo.kit.fomo.Request;
import streamdojo.kit.fomo.Requests;
import streamdojo.kit.purchase.Purchase;
import streamdojo.kit.purchase.Purchases;

/**
 * Document 002's shop again and again, with the seeds from 1 on: how often a test is right. The
 * same figures in every run.
 */
public final class ManyShops {
  /** What is planted, where something is. */
  public static final String PLANTED = Requests.AGENTS.get(1);

  /** The tenth that spends most, by shop. */
  private final List<Set<String>> spenders;

  /** Lets customers buy. */
  public ManyShops(int shops) {
    spenders = LongStream.rangeClosed(1, shops).parallel().mapToObj(ManyShops::spenders).toList();
  }

  /** How many there are. */
  public int count() {
    return spenders.size();
  }

  /** So many percent of them. */
  public long part(int percent) {
    return (long) count() * percent / 100;
  }

  /** In how many the device is found that has this share of the tenth's requests. */
  public long found(double share) {
    return tests(seed -> all(spenders.get((int) seed - 1)), share)
        .map(DeviceTest::find)
        .filter(finding -> finding.alarm() && finding.device().equals(PLANTED))
        .count();
  }

  /** In how many there is an alarm though devices have nothing to do with customers. */
  public long alarms() {
    return tests(seed -> Map.of(), 0).filter(test -> test.find().alarm()).count();
  }

  /**
   * In how many there is an alarm though what is spent has nothing to do with devices.
   *
   * @param overCustomers by the test
   * @param overRequests by one that takes requests for independent of each other
   */
  public record Favourites(long overCustomers, long overRequests) {}

  /** Alarms where each customer has a favourite device with this share of the requests. */
  public Favourites favourites(double share) {
    List<boolean[]> alarms =
        tests(ManyShops::favourites, share)
            .map(test -> new boolean[] {test.alarmOverRequests(), test.find().alarm()})
            .toList();
    return new Favourites(
        alarms.stream().filter(one -> one[1]).count(),
        alarms.stream().filter(one -> one[0]).count());
  }

  private Stream<DeviceTest> tests(LongFunction<Map<String, String>> favourites, double share) {
    return LongStream.rangeClosed(1, count())
        .parallel()
        .mapToObj(
            seed ->
                new DeviceTest(
                    counts(new Requests(seed, favourites.apply(seed), share)),
                    spenders.get((int) seed - 1),
                    seed));
  }

  private static Set<String> spenders(long seed) {
    Purchases purchases = new Purchases(seed);
    Map<String, Double> totals = new HashMap<>();
    for (int i = 0; i < Purchases.COUNT; i++) {
      Purchase one = purchases.next();
      totals.merge(one.customerId(), one.amount(), Double::sum);
    }
    Set<String> top = new HashSet<>();
    totals.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(totals.size() / 10)
        .forEach(one -> top.add(one.getKey()));
    return top;
  }

  private static Map<String, long[]> counts(Requests requests) {
    Map<String, long[]> counts = new HashMap<>();
    for (int i = 0; i < Purchases.COUNT; i++) {
      Request one = requests.next();
      long[] own =
          counts.computeIfAbsent(one.customerId(), any -> new long[Requests.AGENTS.size()]);
      own[Requests.AGENTS.indexOf(one.userAgent())]++;
    }
    return counts;
  }

  private static Map<String, String> all(Set<String> customers) {
    Map<String, String> favourites = new HashMap<>();
    customers.forEach(customer -> favourites.put(customer, PLANTED));
    return favourites;
  }

  private static Map<String, String> favourites(long seed) {
    Random random = new Random(seed);
    Map<String, String> favourites = new HashMap<>();
    for (int number = 0; number < Purchases.CUSTOMERS; number++) {
      String device = Requests.AGENTS.get(random.nextInt(Requests.AGENTS.size()));
      favourites.put(Purchases.customer(number), device);
    }
    return favourites;
  }
}
