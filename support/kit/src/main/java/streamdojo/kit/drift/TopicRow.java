package streamdojo.kit.drift;

/**
 * A purchase on the topic.
 *
 * @param partition where it is
 * @param offset where it is
 * @param row what the lake has to make of it
 */
public record TopicRow(int partition, long offset, LakeRow row) {}
