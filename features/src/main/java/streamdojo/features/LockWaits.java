package streamdojo.features;

/** Whether somebody in the namespace's database waits for a lock. */
public final class LockWaits {
  private static final String WAITING =
      "SELECT count(*) FROM information_schema.innodb_trx AS t"
          + " JOIN information_schema.processlist AS p ON p.id = t.trx_mysql_thread_id"
          + " WHERE p.db = database() AND t.trx_state = 'LOCK WAIT'";

  private final Scene scene;

  /**
   * @param scene the scenario's own
   */
  public LockWaits(Scene scene) {
    this.scene = scene;
  }

  /** Whether a transaction waits for another one's lock. */
  public boolean any() {
    return (Long) scene.mysql().rows(WAITING).get(0).get(0) > 0;
  }
}
