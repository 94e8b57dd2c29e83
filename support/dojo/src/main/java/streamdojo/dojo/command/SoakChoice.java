package streamdojo.dojo.command;

import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.gate.Part;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/** Which scenarios a soak takes, as somebody says it on the command line. */
final class SoakChoice {
  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Documents or claims: shadow, SPLIT-7; all if none.")
  private List<String> names = List.of();

  @Option(names = "--fast", description = "Leaves out what waits for seconds or stops servers.")
  private boolean fast;

  @Option(
      names = "--servers",
      paramLabel = "NAME",
      split = ",",
      description = "Only what asks for no other servers than these: kafka,clickhouse, say.")
  private Set<String> servers;

  /**
   * Chooses.
   *
   * @return one at least
   * @throws Trouble if there is no such document, claim or server, or nothing is left
   */
  List<Scenario> of(Catalogue catalogue) {
    List<Scenario> chosen =
        Part.within(known(), catalogue.scenariosOf(names)).stream()
            .filter(scenario -> !fast || scenario.round() == Round.PLAIN)
            .toList();
    if (chosen.isEmpty()) {
      throw new Trouble(
          "There is no scenario that is chosen by" + text() + ".",
          "Name more servers, or other documents.");
    }
    return chosen;
  }

  /** As it stands behind the command; empty, or it begins with a space. */
  String text() {
    String named = names.isEmpty() ? "" : " " + String.join(" ", names);
    String within = servers == null ? "" : " --servers " + String.join(",", servers);
    return named + within + (fast ? " --fast" : "");
  }

  private Set<String> known() {
    Set<String> all = Set.copyOf(Server.NAMES);
    if (servers == null) {
      return all;
    }
    for (String server : servers) {
      if (!all.contains(server)) {
        throw new Trouble(
            "There is no server '" + server + "'.",
            "Take some of: " + String.join(", ", Server.NAMES) + ".");
      }
    }
    return servers;
  }
}
