package streamdojo.dojo.bench;

import java.util.List;
import java.util.Set;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.House;

/** All benchmarks, the quick ones first. */
public final class Benchmarks {
  private static final double LAB_SECONDS = 3;
  private static final double CONTAINERS_SECONDS = 10;
  private static final double MYSQL_SECONDS = 2;
  private static final double SLOW_SECONDS = 10;

  private Benchmarks() {}

  /** In the order in which they run. */
  public static List<Benchmark> all(House house, Labs labs, DirectEngine direct) {
    return List.of(
        new LabStart(
            "lab", labs, Labs.SERVERS, Goal.atMost(LAB_SECONDS), Goal.atMost(CONTAINERS_SECONDS)),
        new LabStart("mysql", labs, Set.of("mysql"), Goal.atMost(MYSQL_SECONDS), Goal.NONE),
        new LabStart(
            "slow-lab",
            labs,
            Set.of("kafka", "registry", "connect", "mysql"),
            Goal.atMost(SLOW_SECONDS),
            Goal.NONE),
        Katas.pure(house),
        Katas.kafka(house, labs),
        Katas.map(house),
        new Saves(house, "watch-pure", "shadow-1-rule", "SHADOW-1", 1),
        new Saves(house, "watch-kafka", "shadow-2-agent", "SHADOW-2", 2.5),
        new Saves(house, "watch-clickhouse", "shadow-3-tables", "SHADOW-4", 2.5),
        new Saves(house, "watch-mysql", "split-1-route", "SPLIT-1", 2.5),
        new Saves(house, "watch-flink", "split-4-unnest", "SPLIT-4", 5),
        new Latency(house, labs),
        new Throughput(house, labs),
        new Flush(house, labs),
        new GapAtRates(house, labs, direct),
        new Direct(house, labs, direct),
        new Dataset(house, labs, direct),
        new Drift(house, labs),
        new CaptureDelay(house, labs),
        new Chain(house, labs),
        new LakeDelay(house, labs),
        new JoinStates(house, labs),
        new Namespaces(labs),
        Katas.scenarios(house),
        Clones.mvnKata(house),
        Clones.firstKata(house),
        Clones.verify(house));
  }
}
