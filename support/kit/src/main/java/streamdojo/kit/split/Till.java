package streamdojo.kit.split;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import streamdojo.kit.Trouble;

/**
 * Sells as the original's generator does (document 004): any store, any clerk, any products, each
 * sale paid in full within six minutes of event time. The same seed sells the same.
 */
public final class Till {
  /** A payment is made 0 to 359 s after the sale, in whole seconds. */
  private static final int PAID_WITHIN_SECONDS = 360;

  private final TillSettings settings;
  private final Chain chain;
  private final SplittableRandom random;
  private Instant now;

  /**
   * @param settings of the configuration file
   * @param chain whose till it is
   * @param seed of the random draws; a failure prints it
   * @param opens event time of the begin
   * @throws Trouble if the settings name a store that the chain hasn't
   */
  public Till(TillSettings settings, Chain chain, long seed, Instant opens) {
    if (settings.store() >= chain.stores().size()) {
      throw new Trouble(
          "Store is " + settings.store() + ", and there are " + chain.stores().size() + " stores.",
          "They are counted from 0; 0 stands for any.");
    }
    this.settings = settings;
    this.chain = chain;
    this.random = new SplittableRandom(seed);
    this.now = opens;
  }

  /** All that is sold until the till closes: {@code testsize} sales; without end if that is 0. */
  public Stream<Sale> sales() {
    Stream<Sale> sales = Stream.generate(this::next);
    return settings.testSize() == 0 ? sales : sales.limit(settings.testSize());
  }

  /** Sells once more: in the store that the settings say, or in any. */
  public Sale next() {
    return settings.store() == 0
        ? next(draw(chain.stores()))
        : next(chain.stores().get(settings.store()));
  }

  /** Sells once more, in this store. */
  public Sale next(Store store) {
    List<BasketItem> items = new ArrayList<>();
    int lines = 1 + random.nextInt(settings.maxItemsBasket());
    for (int line = 0; line < lines; line++) {
      // With replacement, as in the original: a product may come twice.
      Product product = draw(chain.products());
      items.add(BasketItem.of(product, 1 + random.nextInt(settings.maxQuantity())));
    }
    return next(store, uuid(), items);
  }

  /** Sells these once more, in this store, under this number. */
  public Sale next(Store store, String invoiceNumber, List<BasketItem> items) {
    pass();
    Instant paid = now.plusSeconds(random.nextInt(PAID_WITHIN_SECONDS));
    Payment payment =
        new Payment(
            invoiceNumber,
            DocumentTime.text(paid, settings.offset()),
            DocumentTime.epoch(paid),
            Sale.total(items),
            uuid());
    String terminal = Integer.toString(1 + random.nextInt(settings.terminals()));
    Clerk clerk = draw(chain.clerks());
    Sale sale =
        new Sale(invoiceNumber, now, settings.offset(), terminal, store, clerk, items, payment);
    pass();
    return sale;
  }

  /** The original sleeps twice a sale; here event time passes, and nobody waits. */
  private void pass() {
    if (settings.sleep() > 0) {
      now = now.plus(Duration.ofMillis(random.nextInt(settings.sleep())));
    }
  }

  private <T> T draw(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String uuid() {
    // Version 4, variant 1, as drawn ones are.
    long high = random.nextLong() & ~0xF000L | 0x4000L;
    long low = random.nextLong() & ~(3L << 62) | 1L << 63;
    return new UUID(high, low).toString();
  }
}
