package streamdojo.dojo.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.learner.Course;
import streamdojo.dojo.watch.Keys;
import streamdojo.dojo.watch.SavedFile;
import streamdojo.kit.House;

/** Waits for what is saved and what is typed, until somebody quits. */
final class WatchLoop {
  /** Between two looks at the file. */
  private static final Duration PAUSE = Duration.ofMillis(40);

  private final WatchRoom room;
  private final Keys keys;
  private final House house;
  private Watched watched;
  private SavedFile file;
  private WatchSitting sitting;
  private int sittings;
  private boolean again;
  private boolean quit;
  private boolean saidNoKeys;

  WatchLoop(WatchRoom room, Keys keys) {
    this.room = room;
    this.keys = keys;
    this.house = room.dojo().house();
  }

  /** Returns 0 when somebody has quit. */
  int run(Watched first) throws InterruptedException {
    open(first);
    while (!quit) {
      Optional<String> typed = keys.next(PAUSE);
      if (typed.isPresent()) {
        typed(typed.get());
      } else if (keys.ended() && !saidNoKeys) {
        saidNoKeys = true;
        room.say("There is no keyboard here: the file is watched until you end this with Ctrl-C.");
      }
      look();
      // Whoever read this has gone: nobody is there to watch for.
      quit |= room.out().checkError();
    }
    stop();
    return 0;
  }

  private void look() throws InterruptedException {
    if (file.changed()) {
      saved();
    }
    if (sitting != null && sitting.over()) {
      sitting = null;
      if (again) {
        begin();
      }
    }
    if (sitting == null) {
      room.lab().look();
    }
  }

  private void open(Watched next) throws InterruptedException {
    stop();
    watched = next;
    file = new SavedFile(watched.file());
    room.say(Screen.bold(watched.kata().id()) + "  " + shown(watched.file()));
    room.say(
        "Read "
            + shown(watched.kata().page())
            + ", edit the file, save: it is judged at each save.");
    room.say("The first time it is red, and that is intended: the file has a gap.");
  }

  private void saved() {
    if (!file.there()) {
      room.say(
          shown(watched.file())
              + " is gone: deleted, or renamed. It is waited for; './dojo reset "
              + watched.kata().id()
              + "' brings it back with its gap.");
    } else if (sitting == null) {
      begin();
    } else {
      again = true;
      if (sitting.cheap()) {
        sitting.breakOff();
      } else {
        room.say("Saved meanwhile: it is judged as soon as this one has come to its end.");
      }
    }
  }

  private void begin() {
    again = false;
    sitting = new WatchSitting(room, watched, ++sittings);
    sitting.begin();
  }

  private void stop() throws InterruptedException {
    again = false;
    if (sitting != null) {
      sitting.breakOff();
      sitting.await();
      sitting = null;
    }
  }

  private void typed(String line) throws InterruptedException {
    switch (line) {
      case "h" -> HintCommand.show(house, watched.kata(), false, room.out());
      case "n" -> next();
      case "l" -> MapPage.of(house).print(room.out());
      case "r", "" -> file.again();
      case "q" -> quit = true;
      default -> room.say("'" + line + "' means nothing here: " + WatchRoom.KEYS);
    }
  }

  private void next() throws InterruptedException {
    Optional<Kata> next = Course.of(house).after(watched.kata());
    if (next.isPresent()) {
      open(Watched.own(next.get(), null));
    } else {
      room.say(watched.kata().id() + " is the last one. Another by its name: ./dojo watch KATA");
    }
  }

  private String shown(Path path) {
    return house.root().relativize(path).toString();
  }
}
