package streamdojo.dojo.bench;

import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import streamdojo.kit.port.Watched;

/**
 * Times an agent from its first poll until all is committed, which is when it asks whether it is
 * still wanted after it was given the last record. It is watched at its consumer only: a call there
 * stands for thousands of records.
 */
final class StopWatch implements Watched.Watch, BooleanSupplier {
  private final long count;
  private long began;
  private long ended;
  private long read;

  /**
   * @param count how many records there are
   */
  StopWatch(long count) {
    this.count = count;
  }

  @Override
  public Object see(String method, Watched.Call call) throws Exception {
    boolean poll = method.equals("poll");
    if (poll && began == 0) {
      began = System.nanoTime();
    }
    Object result = call.pass();
    if (poll) {
      read += ((ConsumerRecords<?, ?>) result).count();
    }
    return result;
  }

  /** Whether the agent is still wanted. */
  @Override
  public boolean getAsBoolean() {
    if (read >= count && ended == 0) {
      ended = System.nanoTime();
    }
    return ended == 0;
  }

  /** How long it took, in seconds. */
  double seconds() {
    return (ended - began) / 1e9;
  }
}
