package streamdojo.dojo.command;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.bench.Benchmark;
import streamdojo.dojo.bench.Benchmarks;
import streamdojo.dojo.bench.Goal;
import streamdojo.dojo.bench.Series;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.dojo.lab.Labs;
import streamdojo.dojo.report.Machine;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/** {@code ./dojo bench [NAME…]}: every figure of the README, measured here and now. */
@Command(
    name = "bench",
    description =
        "Measures: lab, mysql, slow-lab, pure-kata, kafka-kata, map, watch-pure, watch-kafka,"
            + " watch-clickhouse, watch-mysql, watch-flink, latency, agent, flush, gap, direct,"
            + " dataset, drift, capture, chain, lake, state, namespaces, scenarios, mvn-kata,"
            + " first-kata, verify; all if none is named.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
  private static final String ROW = "%-52s %8s %8s %8s  %s%n";

  private final Labs labs;
  private final DirectEngine direct;

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which; all if none is named.")
  private List<String> names = List.of();

  @Option(names = "--runs", description = "How often each; the first, which warms up, not counted.")
  private Integer runs;

  /**
   * @param labs where the servers come from
   * @param direct where the direct query comes from
   */
  public BenchCommand(Labs labs, DirectEngine direct) {
    this.labs = labs;
    this.direct = direct;
  }

  @Override
  public Integer call() throws IOException {
    House house = House.here();
    List<Series> all = new ArrayList<>();
    System.out.printf(ROW, "measured", "min", "median", "max", "goal");
    for (Benchmark benchmark : chosen(Benchmarks.all(house, labs, direct))) {
      Progress.line(benchmark.name() + " …");
      for (Series series : benchmark.measure(runs == null ? benchmark.runs() : runs)) {
        print(series);
        all.add(series);
      }
    }
    Path file = house.state().resolve("bench.json");
    Files.writeString(file, json(all));
    System.out.println("\nAs JSON: " + file);
    return all.stream().allMatch(Series::reached) ? 0 : 1;
  }

  private List<Benchmark> chosen(List<Benchmark> all) {
    List<String> known = all.stream().map(Benchmark::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new Trouble(
            "There is no benchmark '" + name + "'.",
            "Take one of: " + String.join(", ", known) + ".");
      }
    }
    return all.stream()
        .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
        .collect(Collectors.toList());
  }

  private static void print(Series series) {
    System.out.printf(
        ROW,
        series.name(),
        Goal.number(series.min()),
        Goal.number(series.median()),
        Goal.number(series.max()),
        goal(series));
  }

  private static String goal(Series series) {
    return series.goal().sense() == Goal.Sense.NONE
        ? series.unit()
        : Screen.sign(series.reached()) + " " + series.goal() + " " + series.unit();
  }

  private static String json(List<Series> all) throws IOException {
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(Map.of("machine", Machine.facts(), "series", all))
        + "\n";
  }
}
