package streamdojo.kit.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import streamdojo.kit.fomo.Request;
import streamdojo.kit.fomo.Requests;

class PurchasesTest {
  private static final List<Purchase> BOUGHT = draw(new Purchases(Purchases.SEED)::next);
  private static final List<Request> ASKED = draw(new Requests(Purchases.SEED)::next);

  @Test
  void aThousandCustomersSpendFrom10To100Each() {
    assertThat(BOUGHT.stream().map(Purchase::customerId).distinct())
        .hasSize(1000)
        .contains("CU-1000", "CU-1999");
    assertThat(BOUGHT).allMatch(bought -> bought.amount() >= 10 && bought.amount() < 100);
    assertThat(BOUGHT.stream().mapToDouble(Purchase::amount).average().orElse(0))
        .isBetween(54.0, 56.0);
    assertThat(BOUGHT).allMatch(bought -> bought.itemCode().matches("\\d{8}"));
  }

  @Test
  void theDocumentsCustomerIsOneOfTheThreeThatSpendMost() {
    Map<String, Double> totals = new HashMap<>();
    BOUGHT.forEach(one -> totals.merge(one.customerId(), one.amount(), Double::sum));
    assertThat(
            totals.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(3)
                .map(Map.Entry::getKey))
        .contains("CU-1277");
    assertThat(ASKED.stream().filter(one -> one.customerId().equals("CU-1277")))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void devicesAreEquallyLikelyUnlessOneIsPlanted() {
    assertThat(shares(ASKED).values()).hasSize(5).allMatch(share -> share > 0.18 && share < 0.22);
    String agent = Requests.AGENTS.get(1);
    Requests planted = new Requests(1, Map.of("CU-1277", agent, "CU-1278", agent), 0.6);
    Map<Boolean, List<Request>> drawn =
        draw(() -> planted.next()).stream()
            .collect(Collectors.partitioningBy(one -> one.customerId().matches("CU-127[78]")));
    assertThat(shares(drawn.get(false)).get(agent)).isBetween(0.18, 0.22);
    assertThat(shares(drawn.get(true)).get(agent)).isGreaterThan(0.4);
  }

  private static Map<String, Double> shares(List<Request> requests) {
    Map<String, Double> shares = new HashMap<>();
    requests.forEach(one -> shares.merge(one.userAgent(), 1.0 / requests.size(), Double::sum));
    return shares;
  }

  private static <T> List<T> draw(Supplier<T> draws) {
    return Stream.generate(draws).limit(Purchases.COUNT).toList();
  }
}
