package streamdojo.kit.fomo;

/**
 * A message on {@code requestlog} (document 002).
 *
 * @param customerId {@code CU-1000} to {@code CU-1999}
 * @param userAgent what the customer's device says of itself, one of {@link Requests#AGENTS}
 */
public record Request(String customerId, String userAgent) {}
