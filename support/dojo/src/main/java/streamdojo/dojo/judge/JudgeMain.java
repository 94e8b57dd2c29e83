package streamdojo.dojo.judge;

import io.cucumber.core.cli.Main;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import streamdojo.kit.process.Lifeline;
import streamdojo.kit.process.Signals;

/**
 * The judge's JVM: reads its {@link Order} from standard input, runs the scenarios with Cucumber
 * and tells on standard output how they went. What the answer prints goes to standard error.
 */
public final class JudgeMain {
  private JudgeMain() {}

  /** Started by {@link Judge} alone. */
  public static void main(String[] none) throws IOException {
    Signals.leaveToTheOwner();
    PrintStream events =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Order order = Wire.read(in.readLine(), Order.class);
    // The caller is gone: nobody wants a verdict any more.
    Lifeline.hold(System.in, () -> Runtime.getRuntime().halt(1));
    order.sitting().begin();

    Teller teller = new Teller(events, Answered.by(order.sitting()));
    EventPlugin.tellTo(teller);
    Thread atExit = new Thread(teller::exited);
    Runtime.getRuntime().addShutdownHook(atExit);
    int status = run(order.features());
    Runtime.getRuntime().removeShutdownHook(atExit);
    teller.tell(new Event.Done(status));
    // Everything is told. An answer may have left threads behind, and shutdown hooks of its own.
    Runtime.getRuntime().halt(0);
  }

  /** Cucumber throws what goes wrong after all scenarios; then their verdicts stand already. */
  private static int run(List<String> features) {
    try {
      return Main.run(arguments(features), JudgeMain.class.getClassLoader());
    } catch (RuntimeException afterAll) {
      afterAll.printStackTrace();
      return 1;
    }
  }

  private static String[] arguments(List<String> features) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--glue", "streamdojo.features.steps"));
    arguments.addAll(List.of("--plugin", EventPlugin.class.getName()));
    arguments.addAll(List.of("--no-dry-run"));
    arguments.addAll(features);
    return arguments.toArray(String[]::new);
  }
}
