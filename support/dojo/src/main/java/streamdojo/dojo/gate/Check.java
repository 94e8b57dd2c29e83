package streamdojo.dojo.gate;

/**
 * Something that the gate looks at.
 *
 * @param group what kind of check: {@code house}, {@code references}, {@code stubs}, {@code
 *     impostors}
 * @param name what is looked at, unique in its group
 * @param look throws {@link Refused} if the gate must not open
 */
public record Check(String group, String name, Runnable look) {}
