package streamdojo.kit.external;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import streamdojo.kit.House;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;

/**
 * A lab of servers that were given from outside. Nobody starts or stops them; all that a run makes
 * there begins with the learner's name, which a mark on each server says whose it is.
 */
public final class ExternalLab {
  private final ExternalSettings settings;
  private final String name;
  private final Owner owner;
  private final Consumer<String> progress;

  /**
   * @param name that the learner's namespaces begin with: {@code anna}
   * @param progress takes lines for people
   */
  public ExternalLab(
      ExternalSettings settings, String name, Owner owner, Consumer<String> progress) {
    this.settings = settings;
    this.name = name;
    this.owner = owner;
    this.progress = progress;
  }

  /**
   * The one that this clone and the environment name; reaches nobody yet.
   *
   * @throws Trouble if nothing is given, or the namespace can't be one
   */
  public static ExternalLab of(House house, Consumer<String> progress) {
    return new ExternalLab(
        ExternalSettings.read(house, System.getenv()),
        LearnersName.of(System.getenv(), Owner.here()),
        Owner.of(house),
        progress);
  }

  /** What the learner's namespaces begin with. */
  public String name() {
    return name;
  }

  /**
   * Looks at all servers that are given, and changes nothing.
   *
   * @throws Trouble if one isn't there
   */
  public Lab look() {
    Map<String, Server> described = new LinkedHashMap<>(new GivenServers(settings).all());
    try (Sites sites = new Sites(described, settings, name, progress)) {
      sites.all().forEach((server, site) -> described.put(server, site.look(Set.of())));
    }
    return Lab.external(described, name);
  }

  /**
   * Looks at the servers that are wanted, and marks the namespace as ours where it is nobody's.
   *
   * @throws Trouble if one isn't given, isn't there, can't do what is needed, or has a namespace of
   *     this name that is somebody else's; then nothing is changed
   */
  public Lab open(Set<String> wanted) {
    Map<String, Server> servers = new GivenServers(settings).wanted(wanted);
    Map<String, Server> described = new LinkedHashMap<>();
    try (Sites sites = new Sites(servers, settings, name, progress)) {
      sites.all().forEach((server, site) -> described.put(server, site.look(wanted)));
      List<MarkedSite> free =
          sites.marked().stream().filter(site -> !site.ours(owner, name, false)).toList();
      mark(free, sites);
    }
    servers.forEach(described::putIfAbsent);
    progress.accept("Servers given from outside; the namespace is " + name + ".");
    return Lab.external(described, name);
  }

  /**
   * Removes all that is ours, the marks last.
   *
   * @param takeOver whether a mark of the same user's other clone counts as ours
   * @return what was removed, a line each: {@code kafka: topic anna_s1.shadow}
   * @throws Trouble if a namespace of this name is somebody else's; then nothing is changed
   */
  public List<String> clean(boolean takeOver) {
    List<String> removed = new ArrayList<>();
    Map<String, Server> servers = new GivenServers(settings).all();
    try (Sites sites = new Sites(servers, settings, name, progress)) {
      sites.all().values().forEach(site -> site.look(Set.of()));
      List<MarkedSite> ours = new ArrayList<>();
      for (MarkedSite site : sites.marked()) {
        if (site.ours(owner, name, takeOver)) {
          ours.add(site);
        }
      }
      if (ours.isEmpty()) {
        return List.of();
      }
      removed.addAll(sites.things());
      removed.addAll(sites.clean(Lab.external(servers, name)));
      Limits.SERVER_ANSWERS
          .await("what was removed to be gone: " + removed)
          .until(() -> sites.things().isEmpty());
      for (MarkedSite site : ours) {
        site.unmark();
        removed.add(site.title() + ": the mark of " + name);
      }
    }
    return removed;
  }

  /** All marks or none: what can't be used is left as it was. */
  private void mark(List<MarkedSite> free, Sites sites) {
    List<MarkedSite> made = new ArrayList<>();
    try {
      for (MarkedSite site : free) {
        site.mark(owner);
        made.add(site);
      }
      sites.together();
    } catch (RuntimeException refused) {
      made.forEach(MarkedSite::unmark);
      throw refused;
    }
  }
}
