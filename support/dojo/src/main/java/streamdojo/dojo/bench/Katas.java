package streamdojo.dojo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import streamdojo.dojo.lab.LabHandle;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.House;

/** From the command to the verdict: a kata without a server, and one against a running lab. */
final class Katas {
  private static final double PURE_GOAL = 2;
  private static final double KAFKA_GOAL = 4;

  private Katas() {}

  static Benchmark pure(House house) {
    return new Timed(
        "pure-kata",
        "shadow-1-rule, command to verdict",
        PURE_GOAL,
        () -> check(house, "shadow-1-rule"));
  }

  static Benchmark kafka(House house, Labs labs) {
    return new Benchmark() {
      @Override
      public String name() {
        return "kafka-kata";
      }

      @Override
      public int runs() {
        return Timed.RUNS;
      }

      @Override
      public List<Series> measure(int runs) {
        boolean ours = labs.running().isEmpty();
        labs.up(Set.of("kafka", "clickhouse"), Map.of(), line -> {});
        try {
          return new Timed(
                  name(),
                  "shadow-2-agent, SHADOW-2, command to verdict, lab running",
                  KAFKA_GOAL,
                  () -> check(house, "shadow-2-agent", "--claim", "SHADOW-2"))
              .measure(runs);
        } finally {
          if (ours) {
            labs.down(line -> {});
          }
        }
      }
    };
  }

  static Benchmark lab(Labs labs) {
    return new Timed(
        "lab",
        "lab with Kafka and ClickHouse, start to ready",
        3,
        () -> {
          long began = System.nanoTime();
          try (LabHandle lab = labs.startPrivate(Set.of("kafka", "clickhouse"), line -> {})) {
            return (System.nanoTime() - began) / 1e9;
          }
        });
  }

  private static double check(House house, String kata, String... more) {
    List<String> line = new ArrayList<>(List.of("./dojo", "check", kata, "--answer", "reference"));
    line.addAll(List.of(more));
    return new Command(house.root(), Map.of()).seconds(0, line);
  }
}
