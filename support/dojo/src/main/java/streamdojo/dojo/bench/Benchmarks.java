package streamdojo.dojo.bench;

import java.util.List;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.House;

/** All benchmarks, the quick ones first. */
public final class Benchmarks {
  private Benchmarks() {}

  /** In the order in which they run. */
  public static List<Benchmark> all(House house, Labs labs, DirectEngine direct) {
    return List.of(
        Katas.lab(labs),
        Katas.pure(house),
        Katas.kafka(house, labs),
        new Latency(house, labs),
        new Throughput(house, labs),
        new Flush(house, labs),
        new Direct(house, labs, direct),
        new Drift(house, labs),
        Katas.scenarios(house),
        Clones.firstKata(house),
        Clones.verify(house));
  }
}
