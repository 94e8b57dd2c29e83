package streamdojo.kit.kata;

/** Kata {@code two-3-reconcile}: makes the lake what the topic says. */
@Kata("two-3-reconcile")
public interface TwoReconcile extends Answer {
  /**
   * Takes surplus rows out of the lake and keeps each of them aside, with a reason that is the
   * difference's own text; puts missing rows in. The sink goes on landing rows meanwhile. Called
   * again, it changes nothing more; stopped in the middle, it is called again.
   */
  void reconcile(ReconcileDesk desk) throws Exception;
}
