package streamdojo.dojo.command;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.DoesNotCompile;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Ending;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.watch.WarmLab;
import streamdojo.kit.Trouble;

/** One saved text before the judge, on a thread of its own. Nothing in it ends the watch. */
final class WatchSitting {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final WatchRoom room;
  private final Dojo dojo;
  private final Watched watched;
  private final Kata kata;
  private final List<Scenario> scenarios;
  private final Thread thread;
  private volatile boolean brokenOff;

  /**
   * @param number of this sitting, for its evidence
   */
  WatchSitting(WatchRoom room, Watched watched, int number) {
    this.room = room;
    this.dojo = room.dojo().another(number);
    this.watched = watched;
    this.kata = watched.kata();
    this.scenarios = dojo.catalogue().scenariosOf(kata, watched.claim());
    this.thread = new Thread(this::sit, "sitting " + number);
    thread.setDaemon(true);
  }

  void begin() {
    dojo.judge().goOn();
    thread.start();
  }

  boolean over() {
    return !thread.isAlive();
  }

  /** Whether it can be broken off without servers having to begin anew. */
  boolean cheap() {
    return WarmLab.forgets(needs());
  }

  /** Ends it without a verdict. */
  void breakOff() {
    brokenOff = true;
    dojo.judge().breakOff();
  }

  void await() throws InterruptedException {
    thread.join();
  }

  private Set<String> needs() {
    return Catalogue.needs(scenarios);
  }

  private void sit() {
    room.say(Screen.faint("\n" + LocalTime.now().format(TIME) + "  judging " + kata.id() + " …"));
    Ending.How how = Ending.How.DIED;
    try {
      how = judge(watched.source());
    } catch (DoesNotCompile no) {
      how = Ending.How.FINISHED;
      room.say(no.getMessage());
      room.say("That is the compiler's word; the judge has seen nothing yet. Mend it and save.");
    } catch (Trouble trouble) {
      if (!brokenOff) {
        room.say(trouble.getMessage() + "\n" + trouble.next());
      }
    } catch (RuntimeException ours) {
      room.say("The kit has stumbled over this: " + ours + ". Save again, or r for again.");
    }
    if (how != Ending.How.FINISHED) {
      room.lab().brokenOff();
    }
    room.lab().usedNow();
    if (!brokenOff) {
      room.say(Screen.faint(WatchRoom.KEYS));
      Path log = room.dojo().run().resolve("judge.log");
      dojo.judge().warm(!needs().isEmpty(), log);
    }
  }

  private Ending.How judge(Source source) {
    Attempt attempt = new Attempt(dojo, source, scenarios, room.seed());
    WatchWords words = words(source);
    Verdict verdict = attempt.verdict(room.lab().with(needs()), words);
    if (!brokenOff && !verdict.holds() && !room.lab().sound()) {
      room.say("A server has died meanwhile, so that says nothing of your answer: once more.");
      words = words(source);
      verdict = attempt.verdict(room.lab().with(needs()), words);
    }
    if (!brokenOff) {
      tell(source, verdict, words);
    }
    return verdict.ending().how();
  }

  private WatchWords words(Source source) {
    VerdictPage page = VerdictPage.watched(dojo, watched, source, room.seed());
    return new WatchWords(page, scenarios, room.out(), () -> !brokenOff);
  }

  private void tell(Source source, Verdict verdict, WatchWords words) {
    boolean first = new Memory(dojo, kata, source, watched.claim()).keep(verdict);
    words.tell(verdict);
    if (first) {
      AfterSolving after = new AfterSolving(dojo, kata);
      after.measure(verdict, room.lab().with(needs()), room.seed());
      after.print(verdict, room.out());
    }
  }
}
