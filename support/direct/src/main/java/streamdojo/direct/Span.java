package streamdojo.direct;

/**
 * Offsets of one partition at one moment.
 *
 * @param first that is still there
 * @param stable the end for readers of committed records: the begin of the oldest open transaction,
 *     or the end
 * @param last the end for everybody
 */
record Span(long first, long stable, long last) {}
