package streamdojo.lab.kafka;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import streamdojo.kit.Limits;
import streamdojo.kit.process.Ports;
import streamdojo.lab.ServerOrder;

/**
 * A broker that was killed, and its controller with it, since both are one process here.
 *
 * <p>Nobody was left to notice that the broker is gone: it would find itself the leader of its
 * partitions in the metadata, begin to load its coordinators' state, lose them as it is registered
 * anew, and be given them once more, all within a second. Kafka 4.3.0 then now and then takes the
 * first loading for the second: transactions are complete without their markers, groups keep
 * members for ever. So the controller comes back alone first, until it has fenced the broker, as a
 * controller in a process of its own would have done by then.
 */
final class KilledBroker {
  private static final String FENCED =
      "kafka.controller:type=KafkaController,name=FencedBrokerCount";

  private KilledBroker() {}

  /** Whether the last one that had this folder was ended without being asked. */
  static boolean was(Path home) {
    return Files.exists(home.resolve("meta.properties"))
        && !Files.exists(home.resolve(".kafka_cleanshutdown"));
  }

  /** Takes as long as the dead broker's session lasts. */
  static void fence(ServerOrder order) {
    KafkaConfig config = KafkaConfig.fromProps(KafkaSettings.controller(order, Ports.pick()));
    KafkaRaftServer controller = new KafkaRaftServer(config, Time.SYSTEM);
    controller.startup();
    try {
      Limits.SERVER_ANSWERS
          .await("the controller to fence the broker that was killed")
          .until(() -> fenced() > 0);
    } finally {
      controller.shutdown();
      controller.awaitShutdown();
    }
  }

  private static int fenced() throws JMException {
    try {
      Object count =
          ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(FENCED), "Value");
      return ((Number) count).intValue();
    } catch (InstanceNotFoundException notYet) {
      return 0;
    }
  }
}
