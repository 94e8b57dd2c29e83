package streamdojo.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A supervisor whose labs can also have the small servers of these tests. */
public final class LabWithEcho {
  private LabWithEcho() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Kind> kinds = new ArrayList<>(Kind.ALL);
    kinds.add(echo("echo", List.of()));
    kinds.add(echo("broken", List.of("-Decho.fails=true")));
    kinds.add(echo("hurried", List.of("-Decho.hurries=true")));
    Supervisor.run(kinds);
  }

  private static Kind echo(String name, List<String> further) {
    List<String> options = new ArrayList<>(Kind.with("-Xmx32m"));
    options.addAll(further);
    return new Kind(name, "Echo", EchoServer.class.getName(), options, "");
  }
}
