package streamdojo.lab.flink;

import java.net.URI;
import org.apache.flink.configuration.Configuration;
import streamdojo.lab.ServerOrder;

/** Flink's settings: one process on loopback, and quick with small questions. */
final class Settings {
  /** For the tasks of four questions at once, and eight jobs of scripts. */
  static final int SLOTS = 16;

  private static final String LOOPBACK = "127.0.0.1";

  private Settings() {}

  /** Makes the cluster's. */
  static Configuration cluster(ServerOrder order) {
    Configuration c = new Configuration();
    for (String door : new String[] {"rest", "jobmanager", "taskmanager"}) {
      c.setString(door + (door.equals("rest") ? ".bind-address" : ".bind-host"), LOOPBACK);
    }
    c.setString("rest.address", LOOPBACK);
    c.setString("rest.bind-port", "0");
    c.setString("io.tmp.dirs", order.home().toString());
    c.setString("blob.storage.directory", order.home().toString());
    // A budget, not a heap: each of a job's windows wants a megabyte of its slot's part to begin
    // with.
    c.setString("taskmanager.memory.managed.size", "1g");
    c.setString("taskmanager.memory.network.min", "64m");
    c.setString("taskmanager.memory.network.max", "64m");
    c.setString("execution.checkpointing.dir", order.home().resolve("checkpoints").toUri() + "");
    c.setString("parallelism.default", "2");
    c.setString("execution.target", InProcess.NAME);
    // Each of these waits for something that a small question has over by then.
    c.setString("jobmanager.scheduler", "Default");
    c.setString("execution.batch-shuffle-mode", "ALL_EXCHANGES_PIPELINED");
    c.setString("slotmanager.requirement-check.delay", "0 ms");
    c.setString("slotmanager.declare-needed-resource.delay", "0 ms");
    // Else each start loads Hadoop's classes, which are there for scripts that write to the lake.
    c.setString("security.delegation.tokens.enabled", "false");
    // Else what it says of a checkpoint is up to 3 s old.
    c.setString("rest.cache.checkpoint-statistics.timeout", "0 ms");
    // A wrong record doesn't become right by being read again.
    c.setString("restart-strategy.type", "none");
    // Scripts bring no jars, so that a job's own loader of classes has nothing of its own. Paimon's
    // threads outlive the job in which they began, and go on asking its loader: were that
    // forbidden, a later job that they work for would fail.
    c.setString("classloader.check-leaked-classloader", "false");
    // A slow answer's task may take minutes to end; by default all of Flink would go with it.
    c.setString("task.cancellation.timeout", "0");
    return c;
  }

  /**
   * Makes the gateway's.
   *
   * @param cluster its REST address, which clients find in their session's settings
   */
  static Configuration gateway(Configuration settings, ServerOrder order, URI cluster) {
    Configuration c = new Configuration(settings);
    c.setString("rest.port", "" + cluster.getPort());
    c.setString("sql-gateway.endpoint.rest.address", LOOPBACK);
    c.setString("sql-gateway.endpoint.rest.bind-address", LOOPBACK);
    c.setString("sql-gateway.endpoint.rest.port", "" + order.port());
    // Else it takes the cluster's.
    c.setString("sql-gateway.endpoint.rest.bind-port", "" + order.port());
    c.setString("sql-gateway.worker.threads.min", "1");
    // Its key is the statement alone: after a change of schema it would answer as of before.
    c.setString("sql-gateway.session.plan-cache.enabled", "false");
    return c;
  }
}
