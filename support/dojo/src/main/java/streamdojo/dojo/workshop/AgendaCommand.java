package streamdojo.dojo.workshop;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.learner.Page;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/** {@code ./dojo workshop agenda}: a day with times, and what is to be done before it. */
@Command(
    name = "agenda",
    description = "Plans a day: katas with times and breaks, and what to have ready before it.",
    mixinStandardHelpOptions = true)
public final class AgendaCommand implements Callable<Integer> {
  private static final int UNSAID = 30;
  private static final double MOST_HOURS = 14;

  @Option(names = Documents.OPTION, split = ",", paramLabel = "NAME", description = Documents.ABOUT)
  private List<String> documents = List.of();

  @Option(
      names = "--start",
      paramLabel = "HH:MM",
      defaultValue = "09:00",
      description = "When it begins (${DEFAULT-VALUE}).")
  private String start;

  @Option(
      names = "--hours",
      defaultValue = "6",
      description = "How long it is, with breaks (${DEFAULT-VALUE}).")
  private double hours;

  @Override
  public Integer call() {
    if (!(hours >= 1 && hours <= MOST_HOURS)) {
      throw new Trouble(hours + " hours are no day.", "Take 1 to 14: --hours 6.");
    }
    House house = House.here();
    Documents about = Documents.of(house, documents);
    List<Agenda.Item> katas = about.katas().stream().map(one -> item(one.kata())).toList();
    Agenda agenda = Agenda.of(begin(), Duration.ofMinutes(Math.round(60 * hours)), katas);
    agenda
        .entries()
        .forEach(
            entry ->
                System.out.printf(
                    "%s  %3d min  %s%n", entry.at(), entry.item().minutes(), entry.item().name()));
    System.out.println(agenda.end());
    if (!agenda.left().isEmpty()) {
      System.out.println("\nNo time is left for:");
      agenda.left().forEach(item -> System.out.println("  " + item.name()));
    }
    before(house, about);
    return 0;
  }

  private void before(House house, Documents about) {
    List<Scenario> scenarios =
        Catalogue.read(house).scenarios().stream().filter(about::has).toList();
    Set<String> servers = Catalogue.needs(scenarios);
    String only = documents.isEmpty() ? "" : " --documents " + String.join(",", documents);
    System.out.println(
        """

        Before the day, on each machine with internet:
          ./dojo doctor
          ./dojo lab up %s
        %s  ./dojo lab down
        Where servers run in containers: ./dojo pull
        For machines without internet, once on one that has it:
          ./dojo workshop archive stream-dojo.tar.gz%s
        The room: ./dojo doctor --line on each machine, the lines into one file,
          ./dojo workshop check FILE"""
            .formatted(String.join(" ", servers), direct(scenarios), only));
  }

  /** The direct query's room is no server's: a claim that asks it has it built. */
  private static String direct(List<Scenario> scenarios) {
    return scenarios.stream()
        .filter(Scenario::direct)
        .findFirst()
        .map(one -> "  ./dojo prove " + one.claim() + "\n")
        .orElse("");
  }

  private LocalTime begin() {
    try {
      return LocalTime.parse(start.length() == "9:00".length() ? "0" + start : start);
    } catch (DateTimeParseException no) {
      throw new Trouble("'" + start + "' is no time of day.", "Take one like 09:00.", no);
    }
  }

  /** What a page doesn't say is taken for half an hour. */
  private static Agenda.Item item(Kata kata) {
    Page page = Page.of(kata);
    int minutes = page.minutes().isEmpty() ? UNSAID : Integer.parseInt(page.minutes());
    return new Agenda.Item(kata.id() + ": " + page.title(), minutes);
  }
}
