package streamdojo.kit.flink;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import streamdojo.kit.Trouble;
import streamdojo.kit.port.Rest;

/**
 * What Flink's tasks are at just now: the stacks of their threads, for the evidence.
 *
 * @param cluster its REST API
 */
record TaskStacks(Rest cluster) {
  /** A task's threads carry its number: {@code Source: numbers[1] (1/1)#0}. */
  private static final Pattern TASK = Pattern.compile(".*\\(\\d+/\\d+\\)#\\d+.*");

  private static final int LINES = 30;

  /** Of each task's threads the upper lines, or why there are none. */
  String text() {
    List<String> stacks = new ArrayList<>();
    try {
      for (JsonNode one : cluster.need("GET", "/taskmanagers", null).path("taskmanagers")) {
        String dump = "/taskmanagers/" + one.path("id").asText() + "/thread-dump";
        for (JsonNode thread : cluster.need("GET", dump, null).path("threadInfos")) {
          if (TASK.matcher(thread.path("threadName").asText()).matches()) {
            stacks.add(upper(thread.path("stringifiedThreadInfo").asText()));
          }
        }
      }
    } catch (Trouble without) {
      return "Flink's threads could not be asked for: " + without.getMessage();
    }
    return stacks.isEmpty()
        ? "No task of Flink's has a thread any more."
        : "The threads of Flink's tasks:\n" + String.join("\n", stacks);
  }

  private static String upper(String stack) {
    return stack.strip().lines().limit(LINES).collect(Collectors.joining("\n"));
  }
}
