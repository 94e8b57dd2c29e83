package streamdojo.kit.slow;

import streamdojo.kit.port.RecordValues;
import streamdojo.kit.port.RegistryPort;

/** Transactions as they are on the topic. */
public final class TransactionValues extends RecordValues<Transaction> {
  /** Kafka's clients make one so, and tell it by its settings where the schemas are. */
  public TransactionValues() {
    super(Transaction.class);
  }

  /** Values whose schema is in this registry. */
  public TransactionValues(RegistryPort registry) {
    super(Transaction.class, registry);
  }
}
