package streamdojo.kit.drift;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import streamdojo.kit.purchase.Purchase;

/**
 * A purchase as the lake keeps it: its value is all that it is known by, for it has no key. Two
 * that are equal are two rows.
 *
 * @param customerId {@code CU-1000}; may be null, as all of them
 * @param amount with three decimals, as the lake's {@code double(10,3)} has them
 * @param itemCode eight digits
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"customerId", "amount", "itemCode"})
public record LakeRow(String customerId, BigDecimal amount, String itemCode) {
  /** The lake's column is a {@code double(10,3)}. */
  public static final int DECIMALS = 3;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double UNIT = 1000;

  /** Beyond this the column takes nothing, and thousandths would not fit a long. */
  private static final double MOST = 1e12;

  /** With three decimals, whatever it came with. */
  public LakeRow {
    amount = amount == null ? null : amount.setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  /**
   * What becomes of a purchase on its way into the lake.
   *
   * @param amount with all the digits of a double
   */
  public static LakeRow landed(String customerId, Double amount, String itemCode) {
    return new LakeRow(customerId, amount == null ? null : rounded(amount), itemCode);
  }

  /** What becomes of this purchase. */
  public static LakeRow landed(Purchase bought) {
    return landed(bought.customerId(), bought.amount(), bought.itemCode());
  }

  /** Reads what {@link #text} wrote. */
  public static LakeRow parse(String text) {
    try {
      return JSON.readValue(text, LakeRow.class);
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException("No row of the lake: " + text, wrong);
    }
  }

  /** The row's value as a text, the same for equal rows alone: {@code ["CU-1000",54.625,"…"]}. */
  public String text() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Rounds as MySQL's {@code double(10,3)} does: what is behind the point is multiplied and then
   * rounded, a half to the even neighbour. Rounding the number as it is written, half up, is
   * another one for a few.
   */
  private static BigDecimal rounded(double amount) {
    if (!(Math.abs(amount) < MOST)) {
      return BigDecimal.valueOf(amount);
    }
    double whole = Math.floor(amount);
    long thousandths = (long) whole * (long) UNIT + (long) Math.rint((amount - whole) * UNIT);
    return BigDecimal.valueOf(thousandths, DECIMALS);
  }
}
