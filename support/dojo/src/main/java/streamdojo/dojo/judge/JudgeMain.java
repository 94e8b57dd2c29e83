package streamdojo.dojo.judge;

import io.cucumber.core.cli.Main;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import streamdojo.kit.lab.Watch;
import streamdojo.kit.process.Signals;

/**
 * The judge's JVM: reads an {@link Order} from standard input, runs the scenarios with Cucumber,
 * tells on standard output how they went, and waits for the next.
 */
public final class JudgeMain {
  private JudgeMain() {}

  /** Started by {@link Judge} alone. */
  public static void main(String[] none) throws IOException, InterruptedException {
    Signals.leaveToTheOwner();
    PrintStream events =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Lines orders = new Lines(System.in);
    AtomicBoolean judging = new AtomicBoolean();
    // The end of the stream is the end of the caller: nobody wants a verdict any more.
    orders.atEnd(() -> Runtime.getRuntime().halt(judging.get() ? 1 : 0));
    while (true) {
      Order order = Wire.read(orders.next(), Order.class);
      judging.set(true);
      logTo(order.sitting().evidence());
      judge(order, events, judging);
    }
  }

  private static void judge(Order order, PrintStream events, AtomicBoolean judging) {
    order.sitting().begin();
    Teller teller = new Teller(events, Answered.by(order.sitting()));
    EventPlugin.tellTo(teller);
    Thread atExit = new Thread(teller::exited);
    Runtime.getRuntime().addShutdownHook(atExit);
    int status = run(order);
    Runtime.getRuntime().removeShutdownHook(atExit);
    // Whoever waits for the next order isn't to be interrupted by the end of this one's servers.
    Watch.over(null);
    judging.set(false);
    teller.tell(new Event.Done(status));
  }

  /** Each sitting has a log of its own; what an answer prints goes there as well. */
  private static void logTo(Path evidence) throws IOException {
    OutputStream log = new FileOutputStream(evidence.resolve("judge.log").toFile(), true);
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    System.setOut(System.err);
  }

  /** Cucumber throws what goes wrong after all scenarios; then their verdicts stand already. */
  private static int run(Order order) {
    try {
      return Main.run(arguments(order), JudgeMain.class.getClassLoader());
    } catch (RuntimeException afterAll) {
      afterAll.printStackTrace();
      return 1;
    }
  }

  private static String[] arguments(Order order) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--glue", "streamdojo.features.steps"));
    arguments.addAll(List.of("--plugin", EventPlugin.class.getName()));
    arguments.addAll(List.of("--no-dry-run"));
    if (order.shuffled()) {
      arguments.addAll(List.of("--order", "random:" + order.sitting().seed()));
    }
    arguments.addAll(order.features());
    return arguments.toArray(String[]::new);
  }
}
