package streamdojo.dojo.judge;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import streamdojo.dojo.answer.Compiler;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.kit.House;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.judge.Sitting;
import streamdojo.kit.process.Jvm;

/**
 * The one judge: compiles the answers it is told to judge and runs scenarios against them in a JVM
 * of its own, with limits of time and heap.
 */
public final class Judge {
  private static final String HEAP = "256m";
  private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";

  private final House house;
  private final Compiler compiler;
  private final String classPath;

  /**
   * @param house where things lie
   * @param classPath jars of kit, features and dojo with all they need
   */
  public Judge(House house, String classPath) {
    this.house = house;
    this.compiler = new Compiler(house.state().resolve("answers"), classPath);
    this.classPath = classPath;
  }

  /** Judges and keeps quiet meanwhile. */
  public Verdict judge(Case brought) {
    return judge(brought, event -> {});
  }

  /**
   * Judges.
   *
   * @param listener hears each event as it comes
   * @throws streamdojo.dojo.answer.DoesNotCompile if an answer doesn't compile
   */
  public Verdict judge(Case brought, Consumer<Event> listener) {
    long began = System.nanoTime();
    Map<String, Sitting.Answer> answers = new HashMap<>();
    for (Source source : brought.answers()) {
      answers.put(source.kata(), compiler.compile(source));
    }
    Record record = new Record();
    Ending ending;
    try {
      Files.createDirectories(brought.evidence());
      ending = sit(jvm(brought), order(brought, answers), brought.evidence(), record, listener);
    } catch (IOException failed) {
      throw new Trouble(
          "The judge could not be started: " + failed.getMessage() + ".",
          "Is the disk full, or the memory?",
          failed);
    }
    List<Outcome> outcomes = brought.scenarios().stream().map(record::outcome).toList();
    return new Verdict(outcomes, ending, (System.nanoTime() - began) / 1_000_000);
  }

  /**
   * Class data of its own for sittings with servers: they load other classes, the Kafka clients'.
   */
  private Jvm jvm(Case brought) {
    String name = brought.lab() == null ? "judge" : "judge-servers";
    return new Jvm(name, classPath, JudgeMain.class.getName(), options(house), house.classData());
  }

  private Ending sit(Jvm jvm, Order order, Path evidence, Record record, Consumer<Event> listener)
      throws IOException {
    Jvm.Command command = jvm.command(List.of());
    Path log = evidence.resolve("judge.log");
    Process process =
        new ProcessBuilder(command.line())
            .directory(house.root().toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      // The stream stays open: it is the lifeline of the judge.
      OutputStream in = process.getOutputStream();
      in.write((Wire.write(order) + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
      List<String> past = listen(process, evidence, record, listener);
      int code = process.waitFor();
      command.ended();
      return ending(record, past, code);
    } catch (TimeoutException silent) {
      String seconds = String.valueOf(silence().toSeconds());
      return new Ending(Ending.How.NEVER_ENDED, record.lastStep(), List.of(), seconds);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Ending(Ending.How.DIED, record.lastStep(), List.of(), "the call's own end");
    } finally {
      process.destroyForcibly();
    }
  }

  /** Hears events until there are no more; returns the lines that were none. */
  private static List<String> listen(
      Process process, Path evidence, Record record, Consumer<Event> listener)
      throws IOException, InterruptedException, TimeoutException {
    Lines lines = new Lines(process.getInputStream());
    List<String> past = new ArrayList<>();
    try (Writer told = Files.newBufferedWriter(evidence.resolve("events.jsonl"))) {
      Optional<String> line = lines.next(silence());
      while (line.isPresent()) {
        told.write(line.get() + "\n");
        Optional<Event> event = Wire.event(line.get());
        event.ifPresent(record::hear);
        event.ifPresent(listener);
        if (event.isEmpty()) {
          past.add(line.get());
        }
        line = lines.next(silence());
      }
    }
    return past;
  }

  /** The judge's own watchdog speaks first; this is for a JVM that can't even do that. */
  private static Duration silence() {
    return Limits.SERVER_STEP.duration().multipliedBy(2);
  }

  private static Ending ending(Record record, List<String> past, int code) {
    if (past.stream().anyMatch(line -> line.startsWith(OUT_OF_MEMORY))) {
      return new Ending(Ending.How.ATE_THE_HEAP, record.lastStep(), List.of(), HEAP);
    }
    if (record.ending() != null) {
      return record.ending();
    }
    return new Ending(Ending.How.DIED, record.lastStep(), List.of(), "exit code " + code);
  }

  private Order order(Case brought, Map<String, Sitting.Answer> answers) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Scenario scenario : brought.scenarios()) {
      int colon = scenario.id().lastIndexOf(':');
      String file = house.root().resolve(scenario.id().substring(0, colon)).toString();
      lines.merge(file, scenario.id().substring(colon), String::concat);
    }
    List<String> features = lines.entrySet().stream().map(f -> f.getKey() + f.getValue()).toList();
    return new Order(
        new Sitting(answers, brought.lab(), brought.seed(), brought.evidence()), features);
  }

  private static List<String> options(House house) {
    return List.of(
        "-Xmx" + HEAP,
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        // A zone that is not UTC, so that local time can't pass for it.
        "-Duser.timezone=Asia/Kathmandu",
        "-Dfile.encoding=UTF-8",
        "-Ddojo.root=" + house.root(),
        "-Dcucumber.publish.quiet=true",
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
  }
}
