package streamdojo.features;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import streamdojo.kit.drift.LakeRow;

/** What somebody may do to the rows of a lake: the impostors of the data. */
public enum Meddling {
  NOTHING("nothing", rows -> {}),
  LOST("a row is lost", rows -> rows.remove(0)),
  TWICE("a row is there twice", rows -> rows.add(rows.get(0))),
  WORTHLESS("a row worth nothing is put in", rows -> rows.add(more(rows.get(0), null))),
  RAISED("an amount is ten cents more", rows -> rows.set(0, more(rows.get(0), "0.1"))),
  GIVEN(
      "a row is another customer's",
      rows -> rows.set(0, of(rows.get(rows.size() - 1).customerId(), rows.get(0)))),
  CANCELLED("one amount of a customer is 5 more, another 5 less", Meddling::cancel),
  EXCHANGED("a row has another item", rows -> rows.set(0, exchanged(rows.get(0)))),
  HARDLY("an amount is a thousandth more", rows -> rows.set(0, more(rows.get(0), "0.001")));

  private final String words;
  private final Consumer<List<LakeRow>> done;

  Meddling(String words, Consumer<List<LakeRow>> done) {
    this.words = words;
    this.done = done;
  }

  /**
   * Finds it by its words.
   *
   * @throws IllegalArgumentException with all that there are
   */
  public static Meddling of(String words) {
    return Arrays.stream(values())
        .filter(one -> one.words.equals(words))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Nobody can do '" + words + "' to a lake, but: " + Arrays.toString(values())));
  }

  /**
   * Returns what becomes of these rows.
   *
   * @param rows of which the first two are the same customer's, and the last another's
   */
  public List<LakeRow> to(List<LakeRow> rows) {
    List<LakeRow> after = new ArrayList<>(rows);
    done.accept(after);
    return List.copyOf(after);
  }

  @Override
  public String toString() {
    return words;
  }

  private static void cancel(List<LakeRow> rows) {
    rows.set(0, more(rows.get(0), "5"));
    rows.set(1, more(rows.get(1), "-5"));
  }

  /** With so much more; worth nothing if nothing is said. */
  private static LakeRow more(LakeRow row, String much) {
    BigDecimal amount = much == null ? BigDecimal.ZERO : row.amount().add(new BigDecimal(much));
    return new LakeRow(row.customerId(), amount, row.itemCode());
  }

  private static LakeRow of(String customer, LakeRow row) {
    return new LakeRow(customer, row.amount(), row.itemCode());
  }

  private static LakeRow exchanged(LakeRow row) {
    return new LakeRow(row.customerId(), row.amount(), row.itemCode() + "0");
  }
}
