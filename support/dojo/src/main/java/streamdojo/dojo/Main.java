package streamdojo.dojo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.core.ConditionTimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import streamdojo.dojo.command.MapPage;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.LabKind;

/** The command line: {@code ./dojo …}. */
@Command(
    name = "dojo",
    description = {
      "Claims about streaming data, proven against the real thing, and learned from.",
      "Alone it shows where you are: which katas are solved, and which is next."
    },
    mixinStandardHelpOptions = true,
    version = "Stream Dojo 1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "The first ten minutes:  ./dojo watch shadow-1-rule",
      "The main job:           ./dojo prove"
    })
public final class Main implements Runnable {
  /** Everything held. */
  public static final int HELD = 0;

  /** A claim or an answer did not hold. */
  public static final int FAILED = 1;

  /** It could not be tried: wrong words, or trouble that a person can mend. */
  public static final int TROUBLE = 2;

  /** All held that could be shown; something can't be in this kind of lab. */
  public static final int NOT_ALL_SHOWN = 3;

  @Option(
      names = "--trace",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Print stack traces of errors.")
  private boolean trace;

  @Option(
      names = "--lab",
      scope = CommandLine.ScopeType.INHERIT,
      paramLabel = "KIND",
      description = "Where servers run: auto, containers, embedded or external; else DOJO_LAB.")
  private void lab(String kind) {
    // Null where the command line is read a second time for a command's own options.
    if (kind != null) {
      System.setProperty(LabKind.PROPERTY, kind);
    }
  }

  /** Runs a command and leaves with its exit code. */
  public static void main(String[] arguments) {
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    Main main = new Main();
    CommandLine line = new Commands().line(main, arguments);
    line.setExecutionExceptionHandler((failed, command, parsed) -> main.explain(failed));
    AtomicBoolean done = new AtomicBoolean();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(done.get())));
    int code = main.execute(line, arguments);
    done.set(true);
    System.exit(code);
  }

  @Override
  public void run() {
    MapPage.of(House.here()).print(System.out);
  }

  private int execute(CommandLine line, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (AssertionError unexpected) {
      // What a scenario's steps say, here where no judge hears it.
      return tell(
          new Trouble(
              String.valueOf(unexpected.getMessage()),
              "This was not to happen; where it was noticed: --trace. Does it come again?",
              unexpected));
    }
  }

  private int explain(Exception failed) throws Exception {
    Trouble trouble = trouble(failed);
    if (trouble == null && !ending()) {
      throw failed;
    }
    return tell(trouble);
  }

  private int tell(Trouble trouble) {
    if (ending()) {
      // Servers go down with an interrupted command: what fails of that is nobody's trouble.
      return FAILED;
    }
    Explanation.of(trouble, trace).forEach(System.err::println);
    if (trace) {
      trouble.printStackTrace();
    }
    return TROUBLE;
  }

  /** What people can do something about; null if it is a bug of ours. */
  private static Trouble trouble(Exception failed) {
    if (failed instanceof ConditionTimeoutException late) {
      return new Trouble(
          "Waited in vain: " + late.getMessage(),
          "If the machine is slow or busy, DOJO_PATIENCE=3 makes every limit three times as long.",
          late);
    }
    return failed instanceof Trouble trouble ? trouble : null;
  }

  /** Whether this JVM is ending: it takes no more hooks then. */
  private static boolean ending() {
    Thread none = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(none);
      return !Runtime.getRuntime().removeShutdownHook(none);
    } catch (IllegalStateException ending) {
      return true;
    }
  }

  /** What was started goes down now, so nothing that is still said would mean anything. */
  private static void interrupted(boolean done) {
    if (!done) {
      System.err.println("\nInterrupted: what was started is being taken down.");
      // Closed too, for those who have kept it.
      System.out.close();
      System.err.close();
      System.setOut(new PrintStream(OutputStream.nullOutputStream()));
      System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    }
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
