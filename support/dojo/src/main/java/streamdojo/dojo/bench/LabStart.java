package streamdojo.dojo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import streamdojo.dojo.lab.LabHandle;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;
import streamdojo.kit.lab.ServerState;

/**
 * How long a lab takes from its start to ready, and what each of its servers has in memory then.
 * The first start, which fills the caches, isn't counted.
 *
 * @param name on the command line
 * @param labs where the servers come from, of the kind that is asked for; the series' name tells
 *     what they became
 * @param servers of the lab
 * @param embedded seconds that are good enough where its servers are processes of the kit's own
 * @param containers seconds that are good enough where some run in containers
 */
record LabStart(String name, Labs labs, Set<String> servers, Goal embedded, Goal containers)
    implements Benchmark {
  private static final double MEGABYTE = 1 << 20;

  @Override
  public int runs() {
    return Timed.RUNS;
  }

  @Override
  public List<Series> measure(int runs) {
    double[] seconds = new double[runs];
    Map<String, double[]> memory = new TreeMap<>();
    Lab last = null;
    for (int run = -1; run < runs; run++) {
      long began = System.nanoTime();
      try (LabHandle lab = labs.startPrivate(servers, line -> {})) {
        double took = (System.nanoTime() - began) / 1e9;
        last = lab.lab();
        for (ServerState is : run < 0 ? List.<ServerState>of() : lab.servers()) {
          memory.computeIfAbsent(is.name(), name -> new double[runs])[run] = is.memory() / MEGABYTE;
          seconds[run] = took;
        }
      }
    }
    List<Series> all = new ArrayList<>();
    all.add(new Series(title(last), "s", last.inContainers() ? containers : embedded, seconds));
    memory.forEach(
        (server, sizes) ->
            all.add(new Series("  " + server + ", resident", "MB", Goal.NONE, sizes)));
    return all;
  }

  private static String title(Lab lab) {
    String engines =
        lab.servers().values().stream().map(Server::engine).collect(Collectors.joining(", "));
    return "lab with %s (%s), start to ready"
        .formatted(engines, lab.inContainers() ? Server.CONTAINER : "embedded");
  }
}
