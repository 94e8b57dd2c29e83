package streamdojo.dojo.judge;

import java.io.IOException;
import java.io.Writer;
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
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.kit.House;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.judge.Sitting;

/**
 * The one judge: compiles the answers it is told to judge and runs scenarios against them in a JVM
 * of its own, with limits of time and heap.
 */
public final class Judge implements AutoCloseable {
  /** Heap of the JVM that answers run in. */
  public static final int HEAP_MB = 256;

  private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";

  private static final Ending BROKEN_OFF =
      new Ending(Ending.How.DIED, "", List.of(), "the call's own end");

  private final House house;
  private final DirectEngine direct;
  private final Chambers chambers;
  private final Compiler compiler;

  /**
   * @param house where things lie
   * @param classPath jars of kit, features and dojo with all they need
   * @param direct where scenarios that ask the direct query get it from
   * @param many whether many answers are to be judged: then JVMs are kept until this is closed
   */
  public Judge(House house, String classPath, DirectEngine direct, boolean many) {
    this.house = house;
    this.direct = direct;
    this.chambers = new Chambers(house, classPath, many);
    this.compiler = new Compiler(house.state().resolve("answers"), classPath);
  }

  /**
   * Judges.
   *
   * @param listener hears each event as it comes
   * @throws streamdojo.dojo.answer.DoesNotCompile if an answer doesn't compile
   */
  public Verdict judge(Case brought, Consumer<Event> listener) {
    long began = System.nanoTime();
    if (chambers.brokenOff()) {
      return new Verdict(brought.scenarios().stream().map(Outcome::notRun).toList(), BROKEN_OFF, 0);
    }
    boolean servers = !Catalogue.needs(brought.scenarios()).isEmpty();
    Path log = brought.evidence().resolve("judge.log");
    Record record = new Record();
    Chamber chamber = chambers.take(servers, log);
    boolean inOrder = false;
    try {
      Order order = order(brought);
      Files.createDirectories(brought.evidence());
      chamber.tell(order);
      Ending ending = listen(chamber, brought.evidence(), record, listener);
      inOrder = ending.how() == Ending.How.FINISHED;
      List<Outcome> outcomes = brought.scenarios().stream().map(record::outcome).toList();
      return new Verdict(outcomes, ending, (System.nanoTime() - began) / 1_000_000);
    } catch (IOException failed) {
      throw new Trouble(
          "The judge could not be heard: " + failed.getMessage() + ".",
          "Is the disk full? Its log is " + log + ".",
          failed);
    } finally {
      chambers.give(chamber, servers, inOrder);
    }
  }

  /** Has a JVM wait for the next answer, if JVMs are kept. */
  public void warm(boolean servers, Path log) {
    chambers.warm(servers, log);
  }

  /**
   * Ends what is being judged, on whatever thread: its verdict is that the JVM died. What would be
   * judged next isn't begun, until {@link #goOn}.
   */
  public void breakOff() {
    chambers.breakOff();
  }

  /** Judges again after {@link #breakOff}. */
  public void goOn() {
    chambers.goOn();
  }

  /** Hears events until it is done, or until there are no more. */
  private static Ending listen(
      Chamber chamber, Path evidence, Record record, Consumer<Event> listener) throws IOException {
    List<String> past = new ArrayList<>();
    try (Writer told = Files.newBufferedWriter(evidence.resolve("events.jsonl"))) {
      Optional<String> line = chamber.lines().next(silence());
      while (line.isPresent()) {
        told.write(line.get() + "\n");
        Optional<Event> event = Wire.event(line.get());
        event.ifPresent(record::hear);
        event.ifPresent(listener);
        if (event.isEmpty()) {
          past.add(line.get());
        } else if (event.get() instanceof Event.Done) {
          return record.ending();
        }
        line = chamber.lines().next(silence());
      }
      return ending(record, past, chamber.ended());
    } catch (TimeoutException silent) {
      String seconds = String.valueOf(silence().toSeconds());
      return new Ending(Ending.How.NEVER_ENDED, record.lastStep(), List.of(), seconds);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Ending(Ending.How.DIED, record.lastStep(), List.of(), "the call's own end");
    }
  }

  /** The judge's own watchdog speaks first; this is for a JVM that can't even do that. */
  private static Duration silence() {
    return Limits.STOPS_STEP.duration().multipliedBy(2);
  }

  private static Ending ending(Record record, List<String> past, int code) {
    if (past.stream().anyMatch(line -> line.startsWith(OUT_OF_MEMORY))) {
      return new Ending(Ending.How.ATE_THE_HEAP, record.lastStep(), List.of(), Chamber.HEAP);
    }
    if (record.ending() != null) {
      return record.ending();
    }
    return new Ending(Ending.How.DIED, record.lastStep(), List.of(), "exit code " + code);
  }

  private Order order(Case brought) {
    Map<String, Sitting.Answer> answers = new HashMap<>();
    for (Source source : brought.answers()) {
      answers.put(source.kata(), compiler.compile(source));
    }
    Map<String, String> lines = new LinkedHashMap<>();
    for (Scenario scenario : brought.scenarios()) {
      int colon = scenario.id().lastIndexOf(':');
      String file = house.root().resolve(scenario.id().substring(0, colon)).toString();
      lines.merge(file, scenario.id().substring(colon), String::concat);
    }
    List<String> features = lines.entrySet().stream().map(f -> f.getKey() + f.getValue()).toList();
    // Built before the servers start: it may take a minute the first time.
    boolean asks = brought.scenarios().stream().anyMatch(Scenario::direct);
    String room = asks ? direct.classPath() : null;
    return new Order(
        new Sitting(answers, brought.lab().get(), room, brought.seed(), brought.evidence()),
        features,
        brought.shuffled());
  }

  /** Ends the JVMs that were kept. */
  @Override
  public void close() {
    chambers.close();
  }
}
