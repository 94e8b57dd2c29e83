package streamdojo.lab.kafka;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import kafka.network.SocketServer;
import kafka.server.BrokerServer;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.Endpoint;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import streamdojo.kit.Limits;
import streamdojo.lab.ServerOrder;

/**
 * What has to be over before a broker without a replica is stopped in order: its clients' commits.
 *
 * <p>A broker that is to end gives up the lead of its partitions first and goes on to answer. Kafka
 * 4.3.0 takes a partition without a leader for one that was deleted: a transaction that is being
 * committed just then is complete without its markers, and readers of committed records stand still
 * before it for ever.
 */
final class OrderlyEnd {
  private static final Set<TransactionState> BEING_ENDED =
      Set.of(TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT);

  private OrderlyEnd() {}

  /**
   * Leaves its clients, then waits until no transaction is being committed or aborted.
   *
   * @param withinPort where the broker listens to itself
   */
  static void prepare(KafkaRaftServer server, ServerOrder order, int withinPort) {
    SocketServer sockets = broker(server).socketServer();
    List<Endpoint> clients =
        sockets.dataPlaneAcceptors().keySet().stream()
            .filter(endpoint -> endpoint.listener().equals(KafkaSettings.CLIENTS))
            .toList();
    sockets.removeListeners(CollectionConverters.asScala(clients));
    try (Admin admin = Admin.create(KafkaSettings.client(order, withinPort))) {
      // Twice, since what had come before the first question may have begun only beside it.
      for (int i = 0; i < 2; i++) {
        Limits.SERVER_ANSWERS
            .await("transactions to be committed or aborted that have begun to be")
            .until(() -> beingEnded(admin) == 0);
      }
    }
  }

  private static int beingEnded(Admin admin) throws Exception {
    ListTransactionsOptions which = new ListTransactionsOptions().filterStates(BEING_ENDED);
    return admin.listTransactions(which).all().get().size();
  }

  /** Kafka starts broker and controller as one, and keeps both to itself. */
  private static BrokerServer broker(KafkaRaftServer server) {
    try {
      Field broker = KafkaRaftServer.class.getDeclaredField("broker");
      broker.setAccessible(true);
      return (BrokerServer) ((Option<?>) broker.get(server)).get();
    } catch (ReflectiveOperationException otherKafka) {
      throw new IllegalStateException("This Kafka is built otherwise.", otherKafka);
    }
  }
}
