package streamdojo.lab.flink;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.JobSubmissionResult;
import org.apache.flink.client.deployment.executors.PipelineExecutorUtils;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterJobClient;
import org.apache.flink.runtime.minicluster.MiniClusterJobClient.JobFinalizationBehavior;
import org.apache.flink.runtime.operators.coordination.CoordinationRequest;
import org.apache.flink.runtime.operators.coordination.CoordinationRequestGateway;
import org.apache.flink.runtime.operators.coordination.CoordinationResponse;

/**
 * The gateway's way to the cluster where both are in one process: by a call. Over REST each
 * question takes 50 ms more.
 */
public final class InProcess implements PipelineExecutorFactory {
  static final String NAME = "dojo";

  private static final int WAIT_MS = 1000;

  private static volatile MiniCluster cluster;

  /** Names the cluster. */
  static void on(MiniCluster one) {
    cluster = one;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isCompatibleWith(Configuration configuration) {
    return NAME.equals(configuration.get(DeploymentOptions.TARGET));
  }

  @Override
  public PipelineExecutor getExecutor(Configuration configuration) {
    return (pipeline, settings, classes) -> {
      JobGraph job = PipelineExecutorUtils.getJobGraph(pipeline, settings, classes);
      return cluster
          .submitJob(job)
          .thenApply(JobSubmissionResult::getJobID)
          .thenApply(Waiting::new);
    };
  }

  /** A job of the cluster, with who asks how it is being answered when it is over. */
  private static final class Waiting implements JobClient, CoordinationRequestGateway {
    private final MiniClusterJobClient job;
    private final CompletableFuture<?> over;

    private Waiting(JobID id) {
      MiniCluster on = cluster;
      job =
          new MiniClusterJobClient(
              id, on, Waiting.class.getClassLoader(), JobFinalizationBehavior.NOTHING);
      // A job of many rows isn't over before somebody takes them.
      over =
          on.requestJobResult(id)
              .handle((result, failure) -> null)
              .completeOnTimeout(null, WAIT_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public JobID getJobID() {
      return job.getJobID();
    }

    /** Flink's client asks at once, and then only every 100 ms: a small question's time again. */
    @Override
    public CompletableFuture<JobStatus> getJobStatus() {
      return over.thenCompose(now -> job.getJobStatus());
    }

    @Override
    public CompletableFuture<Void> cancel() {
      return job.cancel();
    }

    @Override
    public CompletableFuture<String> stopWithSavepoint(
        boolean advance, String folder, SavepointFormatType format) {
      return job.stopWithSavepoint(advance, folder, format);
    }

    @Override
    public CompletableFuture<String> triggerSavepoint(String folder, SavepointFormatType format) {
      return job.triggerSavepoint(folder, format);
    }

    @Override
    public CompletableFuture<Map<String, Object>> getAccumulators() {
      return job.getAccumulators();
    }

    @Override
    public CompletableFuture<JobExecutionResult> getJobExecutionResult() {
      return job.getJobExecutionResult();
    }

    @Override
    public CompletableFuture<CoordinationResponse> sendCoordinationRequest(
        OperatorID operator, CoordinationRequest request) {
      return job.sendCoordinationRequest(operator, request);
    }
  }
}
