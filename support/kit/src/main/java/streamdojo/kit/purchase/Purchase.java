package streamdojo.kit.purchase;

/**
 * A message on {@code purchases} (documents 002 and 000).
 *
 * @param customerId {@code CU-1000} to {@code CU-1999}
 * @param amount from 10 to 100
 * @param itemCode eight digits, the last one checks the others
 */
public record Purchase(String customerId, Double amount, String itemCode) {}
