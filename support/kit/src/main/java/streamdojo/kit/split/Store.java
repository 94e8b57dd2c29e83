package streamdojo.kit.split;

/**
 * A store. Neither id nor name is its own: in the document's list one id has two names and one name
 * two ids.
 *
 * @param id digits
 * @param name for people
 */
public record Store(String id, String name) {}
