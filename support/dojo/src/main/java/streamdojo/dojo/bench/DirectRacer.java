package streamdojo.dojo.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import streamdojo.kit.lab.Server;
import streamdojo.kit.process.Sibling;
import streamdojo.kit.view.DirectSettings;
import streamdojo.kit.view.DirectView;
import streamdojo.kit.view.FlinkView;
import streamdojo.kit.view.Rows;

/** A process in which topics are read by the direct query and beside it; prints the seconds. */
public final class DirectRacer {
  /**
   * What the process is told on its first line.
   *
   * @param flink the SQL gateway
   * @param kafka with topics {@code small}, {@code json} and {@code avro}, which are empty
   * @param registry which knows the schema of the last
   * @param schema its id
   * @param prefix of their names
   * @param runs how often each is measured; one more, which warms up, isn't told
   * @param files folder for what doesn't fit into memory
   */
  record Order(
      Server flink,
      Server kafka,
      Server registry,
      int schema,
      String prefix,
      int runs,
      String files) {}

  /** Seconds, one a run; ratios are to the rate of the bytes, in the same run. */
  record Told(
      double[] small,
      double[] smallMore,
      double[] jsonBytes,
      double[] jsonDecoded,
      double[] json,
      double[] jsonRatio,
      double[] jsonMore,
      double[] flinkSmall,
      double[] flinkJson,
      double[] flinkRatio,
      double[] avroBytes,
      double[] avro,
      double[] avroRatio,
      double[] avroMore,
      double[] flinkAvro,
      double[] flinkAvroRatio) {
    Told(int runs) {
      this(
          new double[runs],
          new double[runs],
          new double[runs],
          new double[runs],
          new double[runs],
          new double[runs],
          new double[runs],
          new double[runs],
          new double[runs],
          new double[runs],
          new double[runs],
          new double[runs],
          new double[runs],
          new double[runs],
          new double[runs],
          new double[runs]);
    }
  }

  private static final int SMALL = 10_000;
  private static final int LARGE = 2_000_000;
  private static final int MORE = 1_000;
  private static final int SMALL_ROUNDS = 20;
  private static final int THREADS = 2;

  private final DirectRows transactions;
  private final Consumers consumers;
  private final DirectView direct;
  private final DirectView flink;

  private DirectRacer(Order order) {
    transactions = new DirectRows(order.kafka(), order.prefix(), order.schema());
    consumers = new Consumers(order.kafka(), order.prefix());
    DirectSettings settings =
        new DirectSettings("1GB", THREADS, Path.of(order.files()), line -> {});
    direct =
        DirectView.Maker.on(DirectRacer.class.getClassLoader())
            .make(order.kafka(), order.prefix(), transactions, settings);
    Map<String, Server> servers = Map.of("kafka", order.kafka(), "registry", order.registry());
    flink = new FlinkView(order.flink(), servers, order.prefix());
  }

  /** The process itself. */
  public static void main(String[] none) {
    Order order = Sibling.order(Order.class);
    try {
      System.out.println(new ObjectMapper().writeValueAsString(new DirectRacer(order).race(order)));
      // In order: the engine's folder goes with it.
      System.exit(0);
    } catch (Throwable failed) {
      failed.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private Told race(Order order) {
    transactions.send("small", SMALL);
    transactions.send("json", LARGE);
    transactions.send("avro", LARGE);
    for (int round = 0; round < SMALL_ROUNDS; round++) {
      first("small");
      ask(flink, "small");
    }
    Told told = new Told(order.runs());
    Told warming = new Told(1);
    run(warming, 0);
    for (int run = 0; run < order.runs(); run++) {
      run(told, run);
    }
    direct.close();
    flink.close();
    return told;
  }

  private void run(Told told, int run) {
    told.small[run] = first("small");
    told.smallMore[run] = more("small");
    told.jsonBytes[run] = consumers.bytes("json", transactions.sent("json"));
    told.jsonDecoded[run] = consumers.decoded("json", transactions.sent("json"));
    told.json[run] = first("json");
    told.jsonRatio[run] = told.jsonBytes[run] / told.json[run];
    told.jsonMore[run] = more("json");
    told.flinkSmall[run] = ask(flink, "small");
    told.flinkJson[run] = ask(flink, "json");
    told.flinkRatio[run] = told.jsonBytes[run] / told.flinkJson[run];
    told.avroBytes[run] = consumers.bytes("avro", transactions.sent("avro"));
    told.avro[run] = first("avro");
    told.avroRatio[run] = told.avroBytes[run] / told.avro[run];
    told.avroMore[run] = more("avro");
    told.flinkAvro[run] = ask(flink, "avro");
    told.flinkAvroRatio[run] = told.avroBytes[run] / told.flinkAvro[run];
  }

  private double first(String topic) {
    direct.forget();
    return ask(direct, topic);
  }

  private double more(String topic) {
    transactions.send(topic, MORE);
    return ask(direct, topic);
  }

  /** The document's question; fast and wrong is no figure. */
  private double ask(DirectView view, String topic) {
    long began = System.nanoTime();
    Rows rows =
        view.ask(
            "SELECT storeid, sum(amount), count(*) FROM "
                + topic
                + " GROUP BY storeid ORDER BY storeid;");
    double seconds = (System.nanoTime() - began) / 1e9;
    long count = rows.rows().stream().mapToLong(row -> ((Number) row.get(2)).longValue()).sum();
    if (count != transactions.sent(topic) || !rows.asides().isEmpty()) {
      throw new AssertionError(count + " rows of " + transactions.sent(topic) + rows.asides());
    }
    return seconds;
  }
}
