package streamdojo.dojo.workshop;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A day's plan: katas in the order of the course, as many as go into it, with breaks.
 *
 * @param entries in the order of time
 * @param left what there is no time for
 * @param end when the day is over
 */
record Agenda(List<Entry> entries, List<Item> left, LocalTime end) {
  private static final int OPENING = 15;
  private static final int CLOSING = 15;
  private static final int BREAK = 15;
  private static final int LUNCH = 60;

  /** Nobody works longer than that without a break, but for a kata that takes longer itself. */
  private static final int WITHOUT_BREAK = 90;

  private static final LocalTime LUNCH_FROM = LocalTime.of(11, 45);
  private static final LocalTime LUNCH_UNTIL = LocalTime.of(14, 0);

  /** Something to do that takes so many minutes. */
  record Item(String name, int minutes) {}

  /** An item and when it begins. */
  record Entry(LocalTime at, Item item) {}

  /**
   * Makes one.
   *
   * @param length of the day with its breaks; what doesn't fit in is left
   */
  static Agenda of(LocalTime start, Duration length, List<Item> katas) {
    List<Entry> entries = new ArrayList<>();
    int most = (int) length.toMinutes() - CLOSING;
    int used = add(entries, start, 0, new Item("welcome, ./dojo doctor, the first look", OPENING));
    int sinceBreak = used;
    boolean lunched = false;
    int next = 0;
    for (; next < katas.size(); next++) {
      Item kata = katas.get(next);
      boolean rest = sinceBreak + kata.minutes() > WITHOUT_BREAK && used > OPENING;
      boolean lunch = !lunched && used > OPENING && atNoon(start.plusMinutes(used));
      int pause = lunch ? LUNCH : rest ? BREAK : 0;
      if (used + pause + kata.minutes() > most) {
        break;
      }
      if (pause > 0) {
        used = add(entries, start, used, new Item(lunch ? "lunch" : "break", pause));
        lunched |= lunch;
        sinceBreak = 0;
      }
      used = add(entries, start, used, kata);
      sinceBreak += kata.minutes();
    }
    used = add(entries, start, used, new Item("what to take home, ./dojo results", CLOSING));
    return new Agenda(entries, katas.subList(next, katas.size()), start.plusMinutes(used));
  }

  private static boolean atNoon(LocalTime time) {
    return !time.isBefore(LUNCH_FROM) && time.isBefore(LUNCH_UNTIL);
  }

  private static int add(List<Entry> entries, LocalTime start, int used, Item item) {
    entries.add(new Entry(start.plusMinutes(used), item));
    return used + item.minutes();
  }
}
