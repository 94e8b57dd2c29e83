package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import streamdojo.kit.House;
import streamdojo.kit.Limits;
import streamdojo.kit.lab.Lab;

/** A supervisor in a process of its own, as those see it who start one. */
public final class LabProcess implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(Math.round(60 * Limits.patience()));

  private static final List<String> OPTIONS =
      List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  final Path home;
  final Process process;
  private final BufferedReader lines;

  private LabProcess(Path home, Process process) {
    this.home = home;
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  public static LabProcess start(Path home, List<String> servers, Map<String, Integer> ports)
      throws IOException {
    return start(home, servers, ports, false);
  }

  static LabProcess inContainers(Path home, List<String> servers) throws IOException {
    return start(home, servers, Map.of(), true);
  }

  private static LabProcess start(
      Path home, List<String> servers, Map<String, Integer> ports, boolean containers)
      throws IOException {
    Process process =
        Jars.start(
            "supervisor-tested",
            LabWithEcho.class.getName(),
            OPTIONS,
            new ProcessBuilder().redirectError(ProcessBuilder.Redirect.INHERIT));
    LabProcess lab = new LabProcess(home, process);
    Map<String, Object> order = new LinkedHashMap<>();
    if (!containers) {
      // Servers start a dozen times here: with class data in half the time. Beside containers a
      // stop that writes them first took longer than a test waits.
      order.put("archives", House.here().classData().toString());
    }
    order.putAll(
        Map.of(
            "rooms",
            rooms(),
            "home",
            home.toString(),
            "cache",
            House.here().cache().toString(),
            "servers",
            servers,
            "ports",
            ports,
            "containers",
            containers,
            "detached",
            false));
    lab.process.outputWriter(StandardCharsets.UTF_8).append(Bound.line(order) + "\n").flush();
    return lab;
  }

  /** The launcher, which doesn't know the room of these tests. */
  private static List<String> rooms() throws IOException {
    String either = "if [ \"$2\" = %s ]; then echo \"$1\"; else exec \"$0\" --built \"$2\"; fi";
    String launcher = House.here().root().resolve("dojo").toString();
    return List.of("sh", "-c", either.formatted(LabWithEcho.ROOM), launcher, Jars.classPath());
  }

  /** Waits until it is up, for who can't go on without. */
  public Lab up() throws IOException {
    Event event = outcome();
    assertThat(event.is("up")).as("%s", event).isTrue();
    return event.lab();
  }

  /** Has a server stopped or started; it stays on its port. */
  public void change(String command, String server) throws IOException {
    Event event = ask(command, server);
    assertThat(event.is("done")).as("%s", event).isTrue();
  }

  /** Waits for {@code up} or {@code failed}. */
  Event outcome() throws IOException {
    Event event = Bound.read(lines.readLine(), Event.class);
    return event.is("progress") ? outcome() : event;
  }

  Lab file() throws IOException {
    return Bound.read(Files.readString(home.resolve(Lab.FILE)), Lab.class);
  }

  Event ask(String command, String server) throws IOException {
    Lab lab = file();
    return ask(lab.port(), new Request(lab.token(), command, server, null));
  }

  static Event ask(int port, Request request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
      socket.setSoTimeout((int) LIMIT.toMillis());
      socket.getOutputStream().write((Bound.line(request) + "\n").getBytes(StandardCharsets.UTF_8));
      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String last = null;
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        last = line;
      }
      return Bound.read(last, Event.class);
    }
  }

  /** Waits until none of these processes is left, and the supervisor knows. */
  void awaitGone(List<Long> pids) {
    Awaitility.await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                pids.stream().noneMatch(LabProcess::alive)
                    && file().servers().values().stream().noneMatch(s -> pids.contains(s.pid())));
  }

  /** Waits until neither process nor folder is left. */
  void awaitNothingLeft(List<Long> pids) {
    Awaitility.await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                !Files.exists(home)
                    && !process.isAlive()
                    && pids.stream().noneMatch(LabProcess::alive));
  }

  static boolean alive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (IOException gone) {
      // Then it is on its way out.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
