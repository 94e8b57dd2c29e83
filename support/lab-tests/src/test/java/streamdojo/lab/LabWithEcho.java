package streamdojo.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A supervisor whose labs can also have the small servers of these tests. The others are made of
 * what they are made of in every lab, so that all labs of a build share their class data.
 */
public final class LabWithEcho {
  /** The room of these tests, as a lab asks for its class path. */
  static final String ROOM = "lab-tests";

  private LabWithEcho() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Jars.lab().ifPresent(jars -> System.setProperty("java.class.path", jars));
    List<Kind> kinds = new ArrayList<>(Kind.ALL);
    kinds.add(echo("echo", List.of()));
    kinds.add(echo("broken", List.of("-Decho.fails=true")));
    kinds.add(echo("hurried", List.of("-Decho.hurries=true")));
    Supervisor.run(kinds);
  }

  private static Kind echo(String name, List<String> further) {
    List<String> options = new ArrayList<>(Kind.with("-Xmx32m"));
    options.addAll(further);
    return new Kind(
        name, "Echo", EchoServer.class.getName(), options, "", "", ROOM, List.of(), null);
  }
}
