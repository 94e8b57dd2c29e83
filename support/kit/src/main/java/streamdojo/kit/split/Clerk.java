package streamdojo.kit.split;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A clerk, who works at any till: the store that the list names beside each is not used, as in the
 * original.
 *
 * @param id digits
 * @param name the first name
 * @param surname the last name
 */
@JsonIgnoreProperties("storeId")
public record Clerk(String id, String name, String surname) {}
