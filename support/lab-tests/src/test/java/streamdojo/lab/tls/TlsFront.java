package streamdojo.lab.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * TLS before a server that has none, as companies put it before theirs: the JDK's own, which ends
 * here; what is said goes through as it is.
 */
public final class TlsFront implements AutoCloseable {
  private final SSLServerSocket door;
  private final URI behind;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "tls-front");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Opens it on a free port of loopback.
   *
   * @param store of the certificates, which has the key
   * @param behind the server: {@code http://127.0.0.1:8123}
   */
  public TlsFront(Certificates certificates, String store, URI behind) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(certificates.keys(store), certificates.password().toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    this.door =
        (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 0, loopback);
    this.behind = behind;
    threads.execute(this::accept);
  }

  /** Where clients find it. */
  public String address() {
    return "https://127.0.0.1:" + door.getLocalPort();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        threads.execute(() -> serve(client));
      } catch (IOException closed) {
        // Then the loop ends; or it was one client's, who is gone.
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(behind.getHost(), behind.getPort())) {
      server.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      threads.execute(() -> pass(server, client));
      client.getInputStream().transferTo(server.getOutputStream());
    } catch (IOException over) {
      // One of both is gone, or has spoken no TLS: the other one hears it by the end of its socket.
    }
  }

  private static void pass(Socket from, Socket to) {
    try (to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException over) {
      // As above.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
