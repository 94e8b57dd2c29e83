package streamdojo.lab.flink.topics;

import org.apache.flink.api.common.accumulators.Accumulator;

/**
 * What was met on a topic that is in no row. The tasks count, the cluster adds up; a client reads
 * it as text: {@code 3 partition 0, offset 17: it is no JSON object}, the count and the first one.
 */
final class Found implements Accumulator<String, String> {
  private static final long serialVersionUID = 1;

  private long count;
  private int partition;
  private long offset;
  private String why = "";

  /** Adds so many, the first of which is there. */
  void add(long more, int itsPartition, long itsOffset, String itsWhy) {
    if (more <= 0) {
      return;
    }
    if (count == 0 || itsPartition < partition || itsPartition == partition && itsOffset < offset) {
      partition = itsPartition;
      offset = itsOffset;
      why = itsWhy;
    }
    count += more;
  }

  @Override
  public void add(String nothing) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getLocalValue() {
    return toString();
  }

  @Override
  public void resetLocal() {
    count = 0;
  }

  @Override
  public void merge(Accumulator<String, String> other) {
    Found found = (Found) other;
    add(found.count, found.partition, found.offset, found.why);
  }

  @Override
  public Accumulator<String, String> clone() {
    Found copy = new Found();
    copy.merge(this);
    return copy;
  }

  @Override
  public String toString() {
    return count + " partition " + partition + ", offset " + offset + why;
  }
}
