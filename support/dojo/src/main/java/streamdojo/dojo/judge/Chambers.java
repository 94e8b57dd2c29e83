package streamdojo.dojo.judge;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import streamdojo.kit.House;

/**
 * The judge's JVMs. One in which an answer came to its end in order may be kept for the next: that
 * saves two thirds of the work where many answers are judged in a row.
 */
final class Chambers implements AutoCloseable {
  private final House house;
  private final String classPath;
  private final boolean kept;
  private final Map<Boolean, Deque<Chamber>> waiting = new HashMap<>();
  private final Set<Chamber> judging = new HashSet<>();
  private boolean closed;
  private boolean brokenOff;

  /**
   * @param kept whether JVMs are kept for the next answer
   */
  Chambers(House house, String classPath, boolean kept) {
    this.house = house;
    this.classPath = classPath;
    this.kept = kept;
  }

  /** Gives one that is nobody else's. */
  Chamber take(boolean servers, Path log) {
    synchronized (this) {
      Deque<Chamber> free = waiting.computeIfAbsent(servers, s -> new ArrayDeque<>());
      while (!free.isEmpty()) {
        Chamber chamber = free.pop();
        if (chamber.awake()) {
          judging.add(chamber);
          return chamber;
        }
      }
    }
    Chamber chamber = Chamber.open(house, classPath, servers, log);
    synchronized (this) {
      judging.add(chamber);
      if (brokenOff) {
        chamber.drop();
      }
    }
    return chamber;
  }

  /** Has one wait for the next sitting, where JVMs are kept. */
  void warm(boolean servers, Path log) {
    synchronized (this) {
      if (!kept || closed || !waiting.computeIfAbsent(servers, s -> new ArrayDeque<>()).isEmpty()) {
        return;
      }
    }
    Chamber chamber = Chamber.open(house, classPath, servers, log);
    synchronized (this) {
      if (chamber.awake() && !closed) {
        waiting.get(servers).push(chamber);
        return;
      }
    }
    chamber.drop();
  }

  /** Ends all that are judging now; until the next word, sittings don't even begin. */
  void breakOff() {
    List<Chamber> all;
    synchronized (this) {
      brokenOff = true;
      all = List.copyOf(judging);
    }
    all.forEach(Chamber::drop);
  }

  /** Sittings may begin again. */
  synchronized void goOn() {
    brokenOff = false;
  }

  /** Whether sittings don't begin. */
  synchronized boolean brokenOff() {
    return brokenOff;
  }

  /**
   * Takes one back.
   *
   * @param inOrder whether its sitting came to its end in order
   */
  void give(Chamber chamber, boolean servers, boolean inOrder) {
    synchronized (this) {
      judging.remove(chamber);
      if (kept && inOrder && !closed && chamber.awake()) {
        waiting.get(servers).push(chamber);
        return;
      }
    }
    chamber.close();
  }

  @Override
  public void close() {
    List<Chamber> all = new ArrayList<>();
    synchronized (this) {
      closed = true;
      waiting.values().forEach(all::addAll);
      waiting.clear();
    }
    all.forEach(Chamber::close);
  }
}
