package streamdojo.dojo.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.House;
import streamdojo.kit.Namespace;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.RegistryPort;

/**
 * The direct query beside a consumer that only reads the bytes and one that decodes them, in one
 * process and on the same topics: transactions of document 001, JSON and Avro, in two partitions.
 * Flink, the other engine, reads both as well.
 *
 * @param house where things lie
 * @param labs where the server comes from
 * @param direct where the engine comes from
 */
record Direct(House house, Labs labs, DirectEngine direct) implements Benchmark {
  private static final int RUNS = 5;
  private static final double SMALL_SECONDS = 0.03;
  private static final double MORE_SECONDS = 0.06;
  private static final double OF_THE_BYTES = 0.6;
  private static final double FLINK_SECONDS = 0.3;
  private static final double FLINK_OF_THEM = 0.2;

  @Override
  public String name() {
    return "direct";
  }

  @Override
  public int runs() {
    return RUNS;
  }

  @Override
  public List<Series> measure(int runs) {
    // Built before the servers start: it may take a minute the first time.
    String more = direct.classPath();
    try (LabOnDemand lab =
        new LabOnDemand(labs, Set.of("flink", "kafka", "registry"), line -> {})) {
      Server kafka = lab.get().server("kafka");
      Namespace namespace = new Namespace("bench_direct");
      try (KafkaPort port = new KafkaPort(kafka, namespace)) {
        port.deleteNamespace();
        port.createTopics(2, "small", "json", "avro");
        Server server = lab.get().server("registry");
        RegistryPort registry = new RegistryPort(server, namespace);
        Schema schema = new Schema.Parser().parse(DirectRows.AVRO);
        int id = registry.register(namespace.topic("avro"), schema);
        var order =
            new DirectRacer.Order(
                lab.get().server("flink"), kafka, server, id, namespace.prefix(), runs, files());
        var told = read(Race.told(DirectRacer.class, more, order));
        port.deleteNamespace();
        registry.deleteNamespace();
        return series(told);
      }
    }
  }

  private String files() {
    return house.state().resolve("direct").toString();
  }

  private static DirectRacer.Told read(String told) {
    try {
      return new ObjectMapper().readValue(told, DirectRacer.Told.class);
    } catch (JsonProcessingException strange) {
      throw new IllegalStateException(told, strange);
    }
  }

  private static List<Series> series(DirectRacer.Told told) {
    Goal first = Goal.atLeast(OF_THE_BYTES);
    Goal more = Goal.atMost(MORE_SECONDS);
    Goal flink = Goal.atLeast(FLINK_OF_THEM);
    return List.of(
        new Series("10,000 rows, JSON, cold", "s", Goal.atMost(SMALL_SECONDS), told.small()),
        new Series("after 1,000 rows more", "s", more, told.smallMore()),
        new Series("2,000,000 rows, JSON: only the bytes", "s", Goal.NONE, told.jsonBytes()),
        new Series("  decoded by Jackson's streaming parser", "s", Goal.NONE, told.jsonDecoded()),
        new Series("  direct query, first question", "s", Goal.NONE, told.json()),
        new Series("  direct query, of the bytes' rate", "times", first, told.jsonRatio()),
        new Series("  after 1,000 rows more", "s", more, told.jsonMore()),
        new Series("Flink: 10,000 rows, JSON", "s", Goal.atMost(FLINK_SECONDS), told.flinkSmall()),
        new Series("  2,000,000 rows, JSON", "s", Goal.NONE, told.flinkJson()),
        new Series("  of the bytes' rate", "times", flink, told.flinkRatio()),
        new Series("2,000,000 rows, Avro: only the bytes", "s", Goal.NONE, told.avroBytes()),
        new Series("  direct query, first question", "s", Goal.NONE, told.avro()),
        new Series("  direct query, of the bytes' rate", "times", first, told.avroRatio()),
        new Series("  after 1,000 rows more", "s", more, told.avroMore()),
        new Series("Flink: 2,000,000 rows, Avro", "s", Goal.NONE, told.flinkAvro()),
        new Series("  of the bytes' rate", "times", flink, told.flinkAvroRatio()));
  }
}
