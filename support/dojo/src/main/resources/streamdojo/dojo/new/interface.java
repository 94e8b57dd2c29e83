package streamdojo.kit.kata;

/** Kata {@code {{id}}}: TODO what an answer does, in a few words. */
@Kata("{{id}}")
public interface {{interface}} extends Answer {
  /**
   * TODO what it returns. Rename it, and give it what it needs.
   *
   * @param given TODO what it is given
   */
  String solve(String given);
}
