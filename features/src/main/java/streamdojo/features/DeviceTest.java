package streamdojo.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.statistics.inference.ChiSquareTest;
import streamdojo.kit.fomo.Requests;
import streamdojo.kit.judge.Curve;

/**
 * Whether some customers use other devices than the rest: a permutation test over customers.
 *
 * <p>A customer's requests are not independent of each other: people have a favourite device. So
 * customers are what is shuffled, each with all requests; a test that shuffles or counts requests
 * takes the favourites of those who happen to spend most for an effect.
 */
public final class DeviceTest {
  private static final int PERMUTATIONS = 199;
  private static final double ALARM = 0.05;

  private final long[][] customers;
  private final long[] all;
  private final int top;
  private final Random random;

  /**
   * What the test says.
   *
   * @param p how often chance alone sets as many customers as far apart; from 1/200 to 1
   * @param device of which the customers in question have more than their share, by the most
   */
  public record Finding(double p, String device) {
    /** Whether chance is an unlikely explanation: in one of twenty cases, or fewer. */
    public boolean alarm() {
      return p <= ALARM;
    }
  }

  /**
   * @param requests of all customers, by customer, in the order of {@link Requests#AGENTS}
   * @param spenders who is compared with the rest
   * @param seed of the permutations
   */
  public DeviceTest(Map<String, long[]> requests, Set<String> spenders, long seed) {
    List<String> first = requests.keySet().stream().filter(spenders::contains).toList();
    Stream<String> rest = requests.keySet().stream().filter(one -> !spenders.contains(one));
    customers = Stream.concat(first.stream(), rest).map(requests::get).toArray(long[][]::new);
    all = sum(customers.length);
    top = first.size();
    random = new Random(seed);
  }

  /** Tests; once, since it leaves the customers shuffled. */
  public Finding find() {
    long[][] seen = table();
    double distance = distance(seen);
    int asFar = 1;
    for (int i = 0; i < PERMUTATIONS; i++) {
      shuffle();
      if (distance(table()) >= distance) {
        asFar++;
      }
    }
    return new Finding(asFar / (PERMUTATIONS + 1.0), Requests.AGENTS.get(most(shares(seen))));
  }

  /** Whether a test raises an alarm that takes requests for independent of each other. */
  public boolean alarmOverRequests() {
    return ChiSquareTest.withDefaults().test(table()).getPValue() <= ALARM;
  }

  /** Each device's share of the requests, of both. */
  public Curve curve() {
    double[][] shares = shares(table());
    return new Curve(
        "Devices of the tenth that spends most, against the rest",
        "device",
        "% of the requests",
        List.of(line("the tenth", shares[0]), line("the rest", shares[1])));
  }

  private static Curve.Line line(String name, double[] shares) {
    List<Curve.Point> points = new ArrayList<>();
    for (int device = 0; device < shares.length; device++) {
      points.add(new Curve.Point(device + 1, shares[device] * 100));
    }
    return new Curve.Line(name, points);
  }

  /** Small where devices are as likely in both rows. */
  private static double distance(long[][] table) {
    return ChiSquareTest.withDefaults().statistic(table);
  }

  /** Draws others to stand in front; how the rest stands doesn't matter. */
  private void shuffle() {
    for (int i = 0; i < top; i++) {
      int other = i + random.nextInt(customers.length - i);
      long[] one = customers[i];
      customers[i] = customers[other];
      customers[other] = one;
    }
  }

  /** Requests by device: of those who stand in front, and of the rest. */
  private long[][] table() {
    long[] front = sum(top);
    long[] rest = new long[front.length];
    Arrays.setAll(rest, device -> all[device] - front[device]);
    return new long[][] {front, rest};
  }

  private long[] sum(int count) {
    long[] sum = new long[Requests.AGENTS.size()];
    for (int i = 0; i < count; i++) {
      for (int device = 0; device < sum.length; device++) {
        sum[device] += customers[i][device];
      }
    }
    return sum;
  }

  private static double[][] shares(long[][] table) {
    double[][] shares = new double[2][];
    for (int row = 0; row < 2; row++) {
      double all = Arrays.stream(table[row]).sum();
      shares[row] = Arrays.stream(table[row]).mapToDouble(count -> count / all).toArray();
    }
    return shares;
  }

  private static int most(double[][] shares) {
    int most = 0;
    for (int device = 1; device < shares[0].length; device++) {
      if (shares[0][device] - shares[1][device] > shares[0][most] - shares[1][most]) {
        most = device;
      }
    }
    return most;
  }
}
