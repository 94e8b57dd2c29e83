package streamdojo.kit.view;

/**
 * Something that a side states beside its rows, because it isn't in them.
 *
 * @param kind what it is
 * @param topic that it is about, without the namespace
 * @param count of records; of offsets, where a transaction is open
 * @param first where the first one is and what is wrong with it: {@code partition 0, offset 17: …}
 */
public record Aside(Kind kind, String topic, long count, String first) {
  /** What can be beside an answer. */
  public enum Kind {
    /** Records without a value, which delete a key where a topic is compacted: no rows. */
    TOMBSTONES("without a value (tombstones), which are no rows"),
    /** Records that can't be read as the topic's columns. */
    UNDECODABLE("that can't be read"),
    /** Offsets behind the begin of a transaction that is still open: not in the answer yet. */
    OPEN_TRANSACTION("behind a transaction that is still open, not counted yet");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** Says it as a sentence. */
  public String sentence() {
    String what = kind == Kind.OPEN_TRANSACTION ? "offset" : "record";
    return "%s: %d %s%s %s; the first at %s."
        .formatted(topic, count, what, count == 1 ? "" : "s", kind.words, first);
  }
}
