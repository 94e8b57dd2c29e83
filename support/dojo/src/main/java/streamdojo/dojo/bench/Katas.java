package streamdojo.dojo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.House;
import streamdojo.kit.docker.DockerEngine;
import streamdojo.kit.lab.LabKind;

/** From the command to the verdict: a kata without a server, and one against a running lab. */
final class Katas {
  private static final double PURE_GOAL = 2;
  private static final double KAFKA_GOAL = 4;
  private static final double MAP_GOAL = 0.7;

  private Katas() {}

  static Benchmark pure(House house) {
    return new Timed(
        "pure-kata",
        "shadow-1-rule, command to verdict",
        PURE_GOAL,
        () -> check(house, "shadow-1-rule"));
  }

  /** The command line alone: the map of the katas. */
  static Benchmark map(House house) {
    return new Timed(
        "map",
        "./dojo alone",
        MAP_GOAL,
        () -> new Command(house.root(), Map.of()).seconds(0, List.of("./dojo")));
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

  /** All scenarios, as the main job runs them, in each kind of lab. */
  static Benchmark scenarios(House house) {
    return new Benchmark() {
      @Override
      public String name() {
        return "scenarios";
      }

      @Override
      public int runs() {
        return 3;
      }

      @Override
      public List<Series> measure(int runs) {
        // Says at once that there is none, and not after the minutes of the other kind.
        DockerEngine.find();
        return List.of(
            prove(house, LabKind.EMBEDDED, runs), prove(house, LabKind.CONTAINERS, runs));
      }
    };
  }

  private static Series prove(House house, LabKind kind, int runs) {
    Command command = new Command(house.root(), Map.of("DOJO_LAB", kind.word()));
    // Builds what is to be built and fills the caches, in seconds.
    command.seconds(0, List.of("./dojo", "prove", "SHADOW-2"));
    double[] values =
        DoubleStream.generate(() -> command.seconds(0, List.of("./dojo", "prove")))
            .limit(runs)
            .toArray();
    return new Series("all scenarios, " + kind.word(), "s", Goal.NONE, values);
  }

  private static double check(House house, String kata, String... more) {
    List<String> line = new ArrayList<>(List.of("./dojo", "check", kata, "--answer", "reference"));
    line.addAll(List.of(more));
    return new Command(house.root(), Map.of()).seconds(0, line);
  }
}
