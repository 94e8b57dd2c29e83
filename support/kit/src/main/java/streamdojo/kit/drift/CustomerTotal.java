package streamdojo.kit.drift;

/**
 * What one side answers about a customer, and how one side's answer differs from another's.
 *
 * @param rows how many purchases
 * @param total of their amounts, added as doubles in any order
 */
public record CustomerTotal(long rows, double total) {
  /** Of a customer whom a side doesn't know. */
  public static final CustomerTotal NONE = new CustomerTotal(0, 0);

  /** How much more this is than the other. */
  public CustomerTotal minus(CustomerTotal other) {
    return new CustomerTotal(rows - other.rows, total - other.total);
  }
}
