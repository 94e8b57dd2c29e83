package streamdojo.lab.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.WaitResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.kit.Trouble;

/** A container from one start to the next end: its log goes to standard error as it is written. */
public final class RunningContainer {
  private static final int LAST_WORDS_S = 2;
  private static final int BEGIN = 256 * 1024;

  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final ResultCallback.Adapter<Frame> log;
  private final StringBuffer begin;
  private volatile boolean expected;

  private RunningContainer(ResultCallback.Adapter<Frame> log, StringBuffer begin) {
    this.log = log;
    this.begin = begin;
  }

  static RunningContainer follow(DockerClient docker, String name, Instant since) {
    StringBuffer begin = new StringBuffer();
    RunningContainer running =
        new RunningContainer(
            docker
                .logContainerCmd(name)
                .withStdOut(true)
                .withStdErr(true)
                .withFollowStream(true)
                .withSince((int) since.getEpochSecond())
                .exec(new Log(begin)),
            begin);
    docker.waitContainerCmd(name).exec(running.new End());
    return running;
  }

  /**
   * Looks whether it still runs.
   *
   * @throws Trouble if it has ended
   */
  public void check() {
    if (ended.isDone()) {
      awaitLastWords();
      throw new Trouble(
          "Its container ended with code " + ended.join() + " before it was ready.",
          "Look into its log.");
    }
  }

  /**
   * Looks for what it said in the beginning of its log.
   *
   * @param pattern with one group, which is returned
   */
  public Optional<String> said(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(begin);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** From now on this process ends as soon as the container does. */
  void endProcessWithIt() {
    ended.thenAccept(
        code -> {
          if (!expected) {
            awaitLastWords();
            System.err.println("The container ended with code " + code + ".");
            Runtime.getRuntime().halt(1);
          }
        });
  }

  /** It is being stopped: its end is no accident. */
  void expectEnd() {
    expected = true;
  }

  private void awaitLastWords() {
    try {
      log.awaitCompletion(LAST_WORDS_S, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Log extends ResultCallback.Adapter<Frame> {
    private final StringBuffer begin;

    Log(StringBuffer begin) {
      this.begin = begin;
    }

    @Override
    public void onNext(Frame frame) {
      if (begin.length() < BEGIN) {
        begin.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
      }
      try {
        System.err.write(frame.getPayload());
        System.err.flush();
      } catch (IOException unwritable) {
        // Nobody reads it, then.
      }
    }
  }

  private final class End extends WaitContainerResultCallback {
    @Override
    public void onNext(WaitResponse response) {
      ended.complete(response.getStatusCode());
    }

    @Override
    public void onError(Throwable engineGone) {
      ended.complete(-1);
    }
  }
}
