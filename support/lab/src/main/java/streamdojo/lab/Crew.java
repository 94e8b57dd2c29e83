package streamdojo.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/**
 * The lab's servers. One change at a time; {@code status} and {@code servers} don't wait for it.
 */
final class Crew {
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Workshop workshop;
  private final Credentials user = Credentials.fresh();
  private final Map<String, Member> members = new ConcurrentSkipListMap<>();
  private final Map<String, ServerOrder.KafkaAccess> told = new ConcurrentSkipListMap<>();
  private final Member kafka;

  /**
   * @param kinds what this lab could run
   * @param kafkaPort asked for; 0 if any will do. Kafka's port is known from the beginning, since
   *     servers are told it that are there before Kafka is.
   */
  Crew(List<Kind> kinds, Workshop workshop, int kafkaPort) {
    kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
    this.workshop = workshop;
    this.kafka = new Member(kind(Kind.KAFKA), workshop, user);
    kafka.ask(kafkaPort);
  }

  /**
   * Starts servers, and before them those they need; otherwise side by side, and those that are up
   * left as they are.
   *
   * @param names of the servers
   * @param port asked for, by the server's name; 0 if any will do
   * @throws Trouble about the first one that fails; the others may be up or on their way
   */
  synchronized void start(
      Collection<String> names, ToIntFunction<String> port, Consumer<Event> progress)
      throws IOException, InterruptedException {
    List<Member> wanted = new ArrayList<>();
    for (String name : withNeeded(names)) {
      Member member = members.computeIfAbsent(name, this::member);
      member.ask(port.applyAsInt(name));
      if (!member.up()) {
        wanted.add(member);
      }
    }
    startAll(wanted.stream().filter(member -> member.kind().needs().isEmpty()).toList(), progress);
    startAll(wanted.stream().filter(member -> !member.up()).toList(), progress);
    for (Member member : List.copyOf(members.values())) {
      // Kafka had to take another port than it meant to.
      if (member.up() && member != kafka && !kafka.access().equals(told.get(name(member)))) {
        member.stop();
        startAll(List.of(member), progress);
      }
    }
  }

  /** Stops a server in order; its data stay. */
  synchronized void stop(String name) throws InterruptedException {
    present(name).stop();
  }

  /** Ends a server as kill -9 does; its data stay. */
  synchronized void kill(String name) throws InterruptedException {
    present(name).kill();
  }

  /** Returns the servers that are or have been up, by name. */
  Map<String, Server> servers() {
    Map<String, Server> servers = new LinkedHashMap<>();
    members.values().stream()
        .map(Member::server)
        .filter(server -> server != null)
        .forEach(server -> servers.put(server.name(), server));
    return servers;
  }

  List<ServerStatus> status() {
    return members.values().stream().map(Member::status).toList();
  }

  private void startAll(List<Member> wanted, Consumer<Event> progress)
      throws IOException, InterruptedException {
    CompletionService<Member> starting =
        new ExecutorCompletionService<>(task -> new Thread(task, "start").start());
    for (Member member : wanted) {
      ServerOrder.KafkaAccess access = member == kafka ? null : kafka.access();
      if (access != null) {
        told.put(name(member), access);
      }
      starting.submit(
          () -> {
            member.start(access, progress);
            return member;
          });
    }
    for (int i = 0; i < wanted.size(); i++) {
      try {
        starting.take().get();
      } catch (ExecutionException failed) {
        throw trouble(failed.getCause());
      }
    }
  }

  private Set<String> withNeeded(Collection<String> names) {
    Set<String> all = new TreeSet<>();
    for (String name : names) {
      all.add(name);
      all.addAll(withNeeded(kind(name).needs()));
    }
    return all;
  }

  private static Trouble trouble(Throwable cause) {
    return cause instanceof Trouble known
        ? known
        : new Trouble("A server could not be started: " + cause, "Look at the cause.", cause);
  }

  private Member member(String name) {
    return name.equals(Kind.KAFKA) ? kafka : new Member(kind(name), workshop, user);
  }

  private Member present(String name) {
    Member member = members.get(name);
    if (member == null) {
      throw new Trouble(
          "No " + name + " in this lab; it runs " + members.keySet() + ".", "Start it first.");
    }
    return member;
  }

  private Kind kind(String name) {
    Kind kind = kinds.get(name);
    if (kind == null) {
      throw new Trouble("There is no server " + name + ".", "Servers: " + kinds.keySet() + ".");
    }
    return kind;
  }

  private static String name(Member member) {
    return member.kind().name();
  }
}
