package streamdojo.kit.external;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.port.DeletedTopics;

/**
 * What Kafka answers, and what its refusals mean to somebody who was given it.
 *
 * @param address the cluster's
 * @param name the learner's
 * @param settings where the login stands
 */
record KafkaAsked(String address, String name, ExternalSettings settings) {
  /**
   * Waits for an answer.
   *
   * @param what we want, for the sentence: {@code create topics}
   * @throws Trouble with Kafka's own exception as its cause
   */
  <T> T of(String what, KafkaFuture<T> future) {
    try {
      return future.get(Limits.SERVER_ANSWERS.duration().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw trouble(what, failed.getCause());
    } catch (TimeoutException late) {
      throw trouble(what, late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw trouble(what, interrupted);
    }
  }

  /** Names of all topics that this principal may see. */
  Set<String> topics(Admin admin) {
    return of("list topics", admin.listTopics().names());
  }

  /** Deletes a topic; it is gone then. */
  void delete(Admin admin, String topic) {
    of("delete topics", admin.deleteTopics(List.of(topic)).all());
    DeletedTopics.awaitGone(List.of(topic), () -> topics(admin));
  }

  /** What an exception of Kafka's means. */
  Trouble trouble(String what, Throwable why) {
    String said = settings.withoutSecrets(why.getMessage()).replaceFirst("[.!]*$", ".");
    if (why instanceof SslAuthenticationException) {
      return new Trouble(
          "The TLS handshake with Kafka at %s failed: %s".formatted(address, root(why)),
          "kafka.ssl.truststore.location in %s has to have the authority that signed the brokers'"
                  .formatted(file())
              + " certificate, and that has to be for the host of kafka.bootstrap.servers. Brokers"
              + " that want one of yours, too, get it from kafka.ssl.keystore.location.",
          why);
    }
    if (why instanceof AuthenticationException) {
      return new Trouble(
          "Kafka at " + address + " doesn't let us in: " + said,
          "Look at kafka.security.protocol, kafka.sasl.… and kafka.ssl.… in " + file() + ".",
          why);
    }
    if (why instanceof AuthorizationException) {
      return new Trouble(
          "Kafka at %s doesn't let this principal %s: %s".formatted(address, what, said),
          "Its admin has to allow it all operations on topics, groups and transactional ids that"
              + " begin with %s_ (prefixed ACLs).".formatted(name),
          why);
    }
    if (why instanceof InvalidReplicationFactorException) {
      return new Trouble(
          "Kafka at %s has fewer brokers than it wants replicas of a topic: %s"
              .formatted(address, said),
          "Its admin has to lower default.replication.factor, or start the brokers.",
          why);
    }
    if (why instanceof TimeoutException
        || why instanceof org.apache.kafka.common.errors.TimeoutException) {
      return new Trouble(
          "Kafka at " + address + " can't be reached.",
          "Is that the address from here, and is kafka.security.protocol the listener's?",
          why);
    }
    return new Trouble(
        "Kafka at %s could not %s: %s".formatted(address, what, said),
        "Look at the kafka.… keys in " + file() + ".",
        why);
  }

  /** Settings by which Kafka's clients can't even begin: a truststore that isn't there. */
  Trouble unfit(Throwable why) {
    return new Trouble(
        "No client of Kafka's can be made with these settings: " + root(why),
        "Look at the kafka.… keys in " + file() + ", files and passwords above all.",
        why);
  }

  /** What really happened, a failed handshake too, stands at the end of the causes. */
  private String root(Throwable why) {
    Throwable at = why;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return settings.withoutSecrets(at.getMessage()).replaceFirst("[.!]*$", ".");
  }

  private String file() {
    return settings.source();
  }
}
