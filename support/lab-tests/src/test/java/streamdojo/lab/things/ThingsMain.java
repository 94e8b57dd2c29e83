package streamdojo.lab.things;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import streamdojo.kit.House;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.external.ExternalLab;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.MySqlPort;

/**
 * Tells what there is on servers that were given from outside, and are in truth this clone's lab.
 *
 * <p>The argument is the lab's folder. It makes a topic and a database of somebody's whose name
 * begins as the learner's does, and says {@code up}. Then it takes {@code list}, which names all
 * that is there, and {@code await}, which comes back as soon as a job has written rows to a lake;
 * it says {@code done} behind each. It ends with its standard input.
 */
public final class ThingsMain {
  private ThingsMain() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    int code = 0;
    try {
      run(ExternalLab.of(House.here(), line -> {}), Path.of(arguments[0]));
    } catch (Exception failed) {
      System.err.println("What there is can't be told: " + failed);
      code = 2;
    }
    System.exit(code);
  }

  private static void run(ExternalLab external, Path folder) throws Exception {
    Lab lab = external.look();
    Namespace neighbour = new Namespace(external.name() + "b_s1");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (KafkaPort kafka = new KafkaPort(lab.server("kafka"), neighbour);
        MySqlPort mysql = new MySqlPort(lab.server("mysql"), neighbour)) {
      kafka.createTopics(1, "sales");
      mysql.run("CREATE TABLE sales (id int);");
      Things things = new Things(lab, mysql, folder);
      System.out.println("up");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals("await")) {
          Limits.LAKE_CAUGHT_UP.await("a job to write rows to a lake").until(things::lake);
        } else {
          things.all().forEach(System.out::println);
        }
        System.out.println("done");
      }
    }
  }
}
