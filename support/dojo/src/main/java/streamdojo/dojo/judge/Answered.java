package streamdojo.dojo.judge;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import streamdojo.kit.Trouble;
import streamdojo.kit.judge.Sitting;

/**
 * Finds the answers' own frames in stack traces: the place that a learner wants to see.
 *
 * @param files names of the answers' source files
 */
record Answered(Set<String> files) {
  private static final int FRAMES = 3;

  static Answered by(Sitting sitting) {
    return new Answered(
        sitting.answers().values().stream()
            .map(answer -> answer.type() + ".java")
            .collect(Collectors.toSet()));
  }

  Event.Failure failure(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    List<String> where = new ArrayList<>();
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      where.addAll(where(at.getStackTrace()));
    }
    return new Event.Failure(
        thrown.getClass().getName(),
        said(thrown),
        where.stream().distinct().limit(FRAMES).toList(),
        trace.toString());
  }

  /** What happened and, where it is known, what would have been there or is to be done. */
  private static String said(Throwable thrown) {
    String happened = String.valueOf(thrown.getMessage());
    return thrown instanceof Trouble trouble ? happened + " " + trouble.next() : happened;
  }

  List<String> where(StackTraceElement[] frames) {
    return Arrays.stream(frames)
        .filter(frame -> frame.getFileName() != null && files.contains(frame.getFileName()))
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .limit(FRAMES)
        .toList();
  }

  /** Where the answers are now, on whatever thread. */
  List<String> whereNow() {
    return Thread.getAllStackTraces().values().stream()
        .map(this::where)
        .filter(frames -> !frames.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
