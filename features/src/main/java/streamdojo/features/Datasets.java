package streamdojo.features;

import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.kata.DatasetDesk;
import streamdojo.kit.kata.FomoHiddenDatasets;
import streamdojo.kit.port.MySqlPort;

/** Topics with something on them, or not, and tables of the lake, or of another database. */
public final class Datasets {
  private final Scene scene;
  private FomoHiddenDatasets answer;
  private Admin admin;

  /**
   * @param scene the scenario's own
   */
  public Datasets(Scene scene) {
    this.scene = scene;
  }

  /** Makes a topic of two partitions and puts records into one of them, or none. */
  public void create(String topic, int records, int partition) {
    scene.kafka().createTopics(Generated.PARTITIONS, topic);
    String name = scene.namespace().topic(topic);
    try (Producer<String, String> producer = scene.kafka().producer()) {
      for (int i = 0; i < records; i++) {
        producer.send(new ProducerRecord<>(name, partition, null, "record " + i));
      }
      producer.flush();
    }
  }

  /** Deletes all records of a topic, as retention does. */
  public void empty(String topic) {
    String name = scene.namespace().topic(topic);
    scene.kafka().records().deleteBefore(scene.kafka().records().visibleEnds(name));
  }

  /** Makes a table of the lake. */
  public void table(String name) {
    scene.mysql().run("CREATE TABLE " + name + " (value varchar(50));");
  }

  /** Makes a table in another database of the lake's server, which goes with the scenario. */
  public void tableElsewhere(String name) {
    MySqlPort other =
        scene.opened(
            new MySqlPort(
                scene.server("mysql"), new Namespace(scene.namespace().name() + "_other")));
    scene.opened(other::deleteNamespace);
    other.run("CREATE TABLE " + name + " (value varchar(50));");
  }

  /** What the scenario's answer says; the same answer each time. */
  public Set<String> hidden() {
    if (answer == null) {
      answer = scene.answer(FomoHiddenDatasets.class);
      admin = scene.opened(Admin.create(scene.kafka().clients()));
    }
    DatasetDesk desk =
        new DatasetDesk(admin, scene.namespace().prefix(), scene.mysql().dataSource());
    return new TreeSet<>(Asked.of(() -> answer.hidden(desk), Limits.SERVER_ANSWERS));
  }
}
