package streamdojo.kit.external;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;

/** The servers of one external lab, those that use others first: so they are cleaned in order. */
final class Sites implements AutoCloseable {
  private final Map<String, Site> all = new LinkedHashMap<>();
  private final Map<String, Server> servers;

  Sites(
      Map<String, Server> servers,
      ExternalSettings settings,
      String name,
      Consumer<String> progress) {
    this.servers = servers;
    servers.values().stream()
        .filter(server -> server.address().startsWith("http"))
        .forEach(server -> new WebDoor(server, settings.source()).knock());
    for (String one : List.of("flink", "connect", "clickhouse", "mysql", "registry", "kafka")) {
      Server server = servers.get(one);
      if (server != null) {
        all.put(
            one,
            switch (one) {
              case "flink" -> new FlinkSite(Lab.external(servers, name));
              case "connect" -> RestSite.connect(server, name);
              case "clickhouse" -> new ClickHouseSite(server, name, settings);
              case "mysql" -> new MySqlSite(server, name, settings);
              case "registry" -> RestSite.registry(server, name);
              default -> new KafkaSite(server, name, settings, progress);
            });
      }
    }
  }

  /** All, by their servers' names. */
  Map<String, Site> all() {
    return all;
  }

  /** What there is of the learner's: {@code kafka: topic anna_s1.shadow}. */
  List<String> things() {
    List<String> things = new ArrayList<>();
    all.forEach((server, site) -> site.things().forEach(one -> things.add(server + ": " + one)));
    return things;
  }

  /**
   * Removes all that is the learner's: a lake once no job writes to it any more, and before its
   * catalog, which is in MySQL.
   *
   * @return the lakes, which are not among the things
   */
  List<String> clean(Lab lab) {
    List<String> lakes = new ArrayList<>();
    all.forEach(
        (server, site) -> {
          if (server.equals("mysql")) {
            lakes.addAll(new LeftLakes(lab, this).clean());
          }
          site.clean();
        });
    return lakes;
  }

  /** Those that can tell whose a namespace is. */
  List<MarkedSite> marked() {
    Collection<Site> sites = all.values();
    return sites.stream().filter(MarkedSite.class::isInstance).map(MarkedSite.class::cast).toList();
  }

  /** Databases of MySQL's that are the learner's; none where no MySQL is given. */
  List<String> databases() {
    return all.get("mysql") instanceof MySqlSite mysql ? mysql.databases() : List.of();
  }

  /**
   * Looks whether those see each other that have to. The marks are made by now.
   *
   * @throws streamdojo.kit.Trouble if not
   */
  void together() {
    if (all.get("clickhouse") instanceof ClickHouseSite clickHouse
        && all.get("kafka") instanceof KafkaSite kafka) {
      try {
        clickHouse.reaches(servers.get("kafka"), kafka.topic());
      } finally {
        kafka.remove(clickHouse.probe());
      }
    }
  }

  @Override
  public void close() {
    all.values().forEach(Site::close);
  }
}
