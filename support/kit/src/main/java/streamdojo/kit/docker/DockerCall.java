package streamdojo.kit.docker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One request to the engine. HTTP 1.0, so that the answer is plain text to the connection's end.
 *
 * @param host where the engine listens
 * @param method of HTTP
 * @param path with its query
 * @param body JSON; empty if there is none
 */
record DockerCall(DockerHost host, String method, String path, String body) {
  private static final Timer TIMER = new Timer("docker's limits", true);

  /**
   * Sends it and hears the answer.
   *
   * @param silence how long the engine may say nothing
   * @param lines takes the answer's lines as they come
   * @return the status
   */
  int send(Duration silence, Consumer<String> lines) throws IOException {
    AtomicBoolean heard = new AtomicBoolean(true);
    AtomicBoolean silent = new AtomicBoolean();
    try (SocketChannel channel = SocketChannel.open(host.family())) {
      // A channel's reads have no limit of their own; closing it ends them.
      TimerTask limit =
          new TimerTask() {
            @Override
            public void run() {
              if (!heard.getAndSet(false)) {
                silent.set(true);
                close(channel);
              }
            }
          };
      TIMER.schedule(limit, silence.toMillis(), silence.toMillis());
      heard.set(false);
      try {
        channel.connect(host.address());
        channel.write(ByteBuffer.wrap(request().getBytes(StandardCharsets.UTF_8)));
        return read(channel, heard, lines);
      } finally {
        limit.cancel();
      }
    } catch (IOException failed) {
      throw silent.get()
          ? new IOException("it said nothing for " + silence.toSeconds() + " s", failed)
          : failed;
    }
  }

  private String request() {
    return "%s %s HTTP/1.0\r\nHost: docker\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(method, path, body.getBytes(StandardCharsets.UTF_8).length, body);
  }

  private static int read(SocketChannel channel, AtomicBoolean heard, Consumer<String> lines)
      throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
    String status = in.readLine();
    if (status == null || !status.startsWith("HTTP/1.")) {
      throw new IOException("it is no Docker engine that answers");
    }
    boolean head = true;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.set(true);
      if (!head) {
        lines.accept(line);
      }
      head &= !line.isEmpty();
    }
    return Integer.parseInt(status.split(" ")[1]);
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException closedAlready) {
      // That is what we want.
    }
  }
}
