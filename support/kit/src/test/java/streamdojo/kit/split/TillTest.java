package streamdojo.kit.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import streamdojo.kit.Trouble;

class TillTest {
  private static final Instant OPENS = Instant.parse("2024-08-27T08:15:30.123Z");
  private static final Chain CHAIN = Chain.of(TillSettings.parse("{}"));
  private static final List<Sale> SOLD = till("{}", 7).sales().toList();

  @Test
  void theChainRepeatsIdsAndNamesAsTheOriginalsDoes() {
    assertThat(CHAIN.stores()).hasSize(28);
    assertThat(distinct(CHAIN.stores(), Store::id)).isEqualTo(27);
    assertThat(distinct(CHAIN.stores(), Store::name)).isEqualTo(27);
    assertThat(distinct(CHAIN.stores(), Function.identity())).isEqualTo(28);
    assertThat(CHAIN.clerks()).hasSize(20);
    assertThat(CHAIN.products()).hasSize(55);
    assertThat(distinct(CHAIN.products(), Product::id)).isEqualTo(53);
    assertThat(distinct(CHAIN.products(), one -> one.category() + one.brand() + one.name()))
        .isEqualTo(54);
    assertThat(distinct(CHAIN.products(), Product::category)).isEqualTo(7);
  }

  @Test
  void theSameSeedSellsTheSame() {
    assertThat(till("{}", 7).sales().toList()).isEqualTo(SOLD).hasSize(2000);
    assertThat(till("{}", 8).next()).isNotEqualTo(SOLD.get(0));
  }

  @Test
  void aSaleIsPaidInFullWithinSixMinutes() {
    assertThat(SOLD)
        .allMatch(sale -> sale.payment().paid().equals(sale.total()))
        .allMatch(sale -> sale.payment().invoiceNumber().equals(sale.invoiceNumber()))
        .allMatch(sale -> sale.basketItems().size() <= 10 && !sale.basketItems().isEmpty());
    List<Duration> after =
        SOLD.stream().map(sale -> Duration.between(sale.sold(), sale.payment().paidAt())).toList();
    assertThat(after)
        .allMatch(time -> time.toSeconds() >= 0 && time.toSeconds() < 360)
        .allMatch(time -> time.toMillisPart() == 0);
    assertThat(distinct(after, Function.identity())).isGreaterThan(300);
    assertThat(distinct(SOLD, Sale::invoiceNumber)).isEqualTo(2000);
    assertThat(distinct(SOLD, Sale::store)).isEqualTo(28);
  }

  @Test
  void aDocumentSaysItsTimeAtTheTillsOffset() {
    Sale sale = till("{\"sleep\": 0, \"TimeOffset\": \"+05:45\"}", 1).next();
    Basket basket = sale.basket(sale.total(), new BigDecimal("0.00"));
    assertThat(basket.saleDateTime()).isEqualTo("2024-08-27T14:00:30.123+05:45");
    assertThat(basket.saleTimestamp()).isEqualTo("1724746530123");
    JsonNode json = new ObjectMapper().valueToTree(basket);
    assertThat(json.properties().stream().map(Map.Entry::getKey))
        .contains("saleDateTime_Ltz", "saleTimestamp_Epoc", "basketItems")
        .hasSize(10);
  }

  @Test
  void amountsAreToTheCent() {
    Sale sale = SOLD.get(0);
    assertThatThrownBy(() -> sale.basket(new BigDecimal("1.005"), BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1.005 is no amount to the cent");
  }

  @Test
  void onlyTheStoreThatIsSet() {
    assertThat(till("{\"Store\": 20, \"testsize\": 50}", 1).sales())
        .hasSize(50)
        .allMatch(sale -> sale.store().equals(new Store("7010", "Nettle Green")));
    assertThatThrownBy(() -> till("{\"Store\": 28}", 1))
        .isInstanceOf(Trouble.class)
        .hasMessage("Store is 28, and there are 28 stores.");
  }

  private static Till till(String settings, long seed) {
    return new Till(TillSettings.parse(settings), CHAIN, seed, OPENS);
  }

  private static <T> long distinct(List<T> list, Function<T, ?> of) {
    return list.stream().map(of).distinct().count();
  }
}
