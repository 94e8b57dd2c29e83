package streamdojo.lab;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Consumer;

/** Takes callers on a loopback port: one line in, lines out, the last one is the answer. */
final class Control implements AutoCloseable {
  /** Does what a caller asks. */
  interface Desk {
    /**
     * Answers a request.
     *
     * @param progress takes lines that go out before the answer
     * @return the last line
     */
    Event answer(Request request, Consumer<Event> progress);

    /** Called when the answer to a request has gone out. */
    void answered(Request request);
  }

  private static final int REQUEST_LIMIT_MS = 5_000;
  private static final int WAITING = 50;

  private final ServerSocket socket;
  private final String token = Credentials.secret();
  private final Desk desk;

  /** Opens a port; nobody is let in before {@link #open}. */
  Control(Desk desk) throws IOException {
    this.socket = new ServerSocket(0, WAITING, InetAddress.getByName("127.0.0.1"));
    this.desk = desk;
  }

  int port() {
    return socket.getLocalPort();
  }

  String token() {
    return token;
  }

  /** Lets callers in, each on a thread of its own. */
  void open() {
    daemon("control", this::accept);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        daemon("caller", () -> talk(caller));
      } catch (IOException closed) {
        // Either for good, or the caller went away before we looked.
      }
    }
  }

  private void talk(Socket caller) {
    Request request = null;
    try (caller) {
      caller.setSoTimeout(REQUEST_LIMIT_MS);
      String line = Json.firstLine(new BufferedInputStream(caller.getInputStream()));
      request = line == null ? null : Request.from(Json.read(line));
      PrintStream out = new PrintStream(caller.getOutputStream(), true, StandardCharsets.UTF_8);
      if (request == null || !knows(request.token())) {
        request = null;
        out.println(Event.of("refused", null, null).line());
        return;
      }
      // A caller that has gone must not keep a change from being finished: print never throws.
      out.println(desk.answer(request, event -> out.println(event.line())).line());
    } catch (IOException unheard) {
      // Not one of us, or gone; there is nobody to tell.
    } finally {
      if (request != null) {
        desk.answered(request);
      }
    }
  }

  private boolean knows(String said) {
    return said != null
        && MessageDigest.isEqual(
            said.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private static void daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
