package streamdojo.kit.slow;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A message on {@code transactions} (document 001), and a line of a file in the lake.
 *
 * @param storeId {@code ST-1100} to {@code ST-1108}
 * @param amount from 10 to 100
 * @param paymentTermCode a country's code of three letters
 * @param paymentTime counts the transactions, from 1718011807 on: it only looks like a time
 * @param itemCode eight digits, the last one checks the others
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Transaction(
    String storeId, Double amount, String paymentTermCode, Long paymentTime, String itemCode) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a line of the lake; a value may be null or missing, other fields are passed over.
   *
   * @throws IllegalArgumentException if it is no transaction, with the reason
   */
  public static Transaction parse(String line) {
    try {
      return JSON.readValue(line, Transaction.class);
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(wrong.getOriginalMessage(), wrong);
    }
  }
}
