package streamdojo.kit.flink;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import streamdojo.kit.Trouble;
import streamdojo.kit.port.Rest;

/** A script in Flink SQL that was run, and its jobs. */
public final class FlinkScript implements AutoCloseable {
  private static final String RECOVERY = "execution.state-recovery.path";

  private final Supplier<FlinkSession> sessions;
  private final Supplier<String> text;
  private final List<String> jobs = new ArrayList<>();
  private final List<String> earlier = new ArrayList<>();
  private FlinkSession session;
  private Checkpoints checkpoints;
  private boolean killed;

  /**
   * @param sessions makes a new one for each run
   * @param text the script, also made for each run: a reader of MySQL's log is another each time
   */
  FlinkScript(Supplier<FlinkSession> sessions, Supplier<String> text) {
    this.sessions = sessions;
    this.text = text;
  }

  /**
   * Runs it.
   *
   * @param from a checkpoint for each of its jobs, in their order; none for jobs that begin
   */
  void run(List<String> from) {
    killed = false;
    session = sessions.get();
    checkpoints = new Checkpoints(session.checkpoints());
    int told = 0;
    for (String statement : FlinkStatements.of(text.get())) {
      try {
        if (told == jobs.size() && told < from.size()) {
          // Once for each job: what the script says about it itself, counts.
          session.ask("SET '%s' = '%s'".formatted(RECOVERY, from.get(told)));
          told++;
        }
        FlinkSession.Result result = session.ask(statement);
        if (result.job() != null) {
          jobs.add(result.job());
        }
      } catch (FlinkRefusal refused) {
        close();
        throw new Trouble(
            "Flink refused: "
                + refused.getMessage().replaceFirst("[.!]*$", ".\n")
                + FlinkStatements.numbered(statement)
                + "\n",
            "Mend it; a word of Flink's SQL that is meant as a name stands in backquotes.",
            refused);
      }
    }
  }

  /** The jobs that the script started, in its order. */
  public List<String> jobs() {
    return List.copyOf(jobs);
  }

  /** The REST API of the cluster that the jobs run on. */
  public Rest cluster() {
    return session.cluster();
  }

  /**
   * Looks whether the jobs are alive.
   *
   * @throws Trouble if one has failed, with Flink's last cause
   */
  public void check() {
    jobs.forEach(job -> job(job).check());
  }

  /** The state of a job in Flink's words: {@code RUNNING}, {@code FAILED} … */
  public String state(String job) {
    return job(job).state();
  }

  /** Bytes of state at the jobs' last checkpoints, added up; 0 before the first. */
  public long stateBytes() {
    return jobs.stream().mapToLong(job -> job(job).stateBytes()).sum();
  }

  /** What the jobs' last checkpoints took in ms, added up; 0 before the first. */
  public long checkpointMillis() {
    return jobs.stream().mapToLong(job -> job(job).checkpointMillis()).sum();
  }

  /** Bytes of Flink's heap that are in use just now, by all jobs together. */
  public long heapBytes() {
    JsonNode all = cluster().need("GET", "/taskmanagers", null);
    String heap = "/metrics?get=Status.JVM.Memory.Heap.Used";
    String one = "/taskmanagers/" + all.at("/taskmanagers/0/id").asText();
    return cluster().need("GET", one + heap, null).at("/0/value").asLong();
  }

  /**
   * Has each job make a checkpoint now, and waits until all are complete.
   *
   * @throws Trouble if a job has failed
   */
  public void checkpoint() {
    jobs.forEach(job -> job(job).checkpoint());
  }

  /**
   * Ends the jobs as a crash does, without a savepoint, and waits until nothing of them reads or
   * writes any more, and until Flink has deleted what it deletes with them. What they have done
   * since their last checkpoint is on no record of theirs.
   */
  public void crash() {
    if (killed) {
      return;
    }
    List<FlinkJob> alive = jobs.stream().map(this::job).filter(job -> !job.over()).toList();
    alive.forEach(FlinkJob::cancel);
    alive.forEach(FlinkJob::awaitEnd);
    // Else it were luck whether one that goes with its job could still be restored from.
    alive.stream()
        .filter(FlinkJob::takesCheckpointsAlong)
        .forEach(job -> checkpoints.awaitGone(job.id()));
  }

  /** Flink was killed, and the jobs with it. */
  void killed() {
    killed = true;
  }

  /** Whether the jobs went with a Flink that was killed, and were not restored since. */
  public boolean lost() {
    return killed;
  }

  /**
   * Runs the script again, each of its jobs from its last complete checkpoint. Those that are still
   * alive are ended before; Flink itself may be another process by now.
   *
   * @throws Trouble if a job has left no checkpoint, or if Flink refuses a statement
   */
  public void restore() {
    crash();
    List<String> from = jobs.stream().map(checkpoints::last).toList();
    closeSession();
    earlier.addAll(jobs);
    jobs.clear();
    run(from);
  }

  /** Ends the jobs, waits until that is so, and deletes what they have left. */
  @Override
  public void close() {
    crash();
    if (checkpoints != null) {
      earlier.addAll(jobs);
      earlier.forEach(checkpoints::delete);
    }
    earlier.clear();
    jobs.clear();
    closeSession();
  }

  private void closeSession() {
    if (!killed) {
      session.close();
    }
  }

  private FlinkJob job(String id) {
    return new FlinkJob(session.cluster(), id);
  }
}
