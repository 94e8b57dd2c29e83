package streamdojo.dojo.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.learner.Page;
import streamdojo.dojo.learner.Place;
import streamdojo.dojo.learner.ProgressFile;
import streamdojo.dojo.learner.Standing;
import streamdojo.kit.House;

/** Where a learner is: the katas by document, what is next, and which file to open. */
public final class MapPage {
  private static final String ROW = "  %s %-7s %-23s %s";

  private final House house;
  private final List<Place> places;

  private MapPage(House house, List<Place> places) {
    this.house = house;
    this.places = places;
  }

  /** The clone's, as it is now. */
  public static MapPage of(House house) {
    return new MapPage(house, Place.all(house, new ProgressFile(house, System.err::println).all()));
  }

  /** Prints it in 80 columns. */
  public void print(PrintStream out) {
    long solved = places.stream().filter(place -> place.standing() == Standing.SOLVED).count();
    out.println(Screen.bold("Stream Dojo") + ", " + solved + " of " + places.size() + " solved");
    String document = "";
    for (Place place : places) {
      if (!place.document().equals(document)) {
        document = place.document();
        out.println("\n" + document);
      }
      out.println(row(place));
    }
    out.println();
    Optional<Place> next = Place.next(places);
    if (next.isEmpty()) {
      out.println(Screen.good("All of them. The claims themselves: ./dojo prove"));
    } else {
      next(next.get(), out);
    }
  }

  private static String row(Place place) {
    String title = Page.of(place.kata()).title();
    String id = place.kata().id();
    return switch (place.standing()) {
      case SOLVED -> ROW.formatted(Screen.good("✔"), place.standing().word(), id, title);
      case TRIED -> ROW.formatted(Screen.bold("~"), place.standing().word(), id, title);
      case OPEN -> ROW.formatted(Screen.faint("·"), place.standing().word(), id, title);
    };
  }

  private void next(Place place, PrintStream out) {
    Kata kata = place.kata();
    out.println("Next: " + Screen.bold(kata.id()) + ", " + Page.of(kata).minutes() + " minutes");
    out.println("  Read   " + house.root().relativize(kata.page()));
    out.println("  Edit   " + house.root().relativize(kata.learners()));
    out.println("  Begin  ./dojo watch " + kata.id());
    out.println(Screen.faint("All commands: ./dojo --help"));
  }
}
