package streamdojo.kit.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;

/** Asks a lab's supervisor over its control port. */
public final class Supervision {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int CONNECT_LIMIT_MS = 3_000;

  private Supervision() {}

  /**
   * Asks and waits for the answer.
   *
   * @param server that it is about; null for the lab as a whole
   * @param port for {@code start}; 0 if any will do
   * @param silence how long the supervisor may say nothing
   * @throws Trouble if the lab is gone, says nothing, or could not do it
   */
  public static Reply ask(
      Lab lab, String command, String server, int port, Limits silence, Consumer<String> progress) {
    try (Socket socket = new Socket()) {
      InetAddress loopback = InetAddress.getByName("127.0.0.1");
      socket.connect(new InetSocketAddress(loopback, lab.port()), CONNECT_LIMIT_MS);
      socket.setSoTimeout((int) silence.duration().toMillis());
      byte[] line = (request(lab, command, server, port) + "\n").getBytes(StandardCharsets.UTF_8);
      socket.getOutputStream().write(line);
      return answer(socket, progress);
    } catch (SocketTimeoutException silent) {
      throw new Trouble(
          "The lab (process "
              + lab.pid()
              + ") did not answer within "
              + silence.duration().toSeconds()
              + " s.",
          "Take it down with ./dojo lab down and start it again.",
          silent);
    } catch (IOException gone) {
      throw new Gone(lab, gone);
    }
  }

  /** Reads a line that a supervisor says. */
  public static Reply read(String line) throws IOException {
    return JSON.readValue(line, Reply.class);
  }

  private static Reply answer(Socket socket, Consumer<String> progress) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Reply reply = read(line);
      if (reply.is("failed")) {
        throw reply.trouble();
      }
      if (reply.is("refused")) {
        throw new IOException("The one who listens there is no lab of ours.");
      }
      if (!reply.is("progress")) {
        return reply;
      }
      progress.accept(reply.progress());
    }
    throw new IOException("The lab hung up.");
  }

  private static String request(Lab lab, String command, String server, int port)
      throws JsonProcessingException {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("token", lab.token());
    request.put("command", command);
    request.put("server", server);
    request.put("port", port);
    return JSON.writeValueAsString(request);
  }

  /** Nobody is there any more. */
  public static final class Gone extends Trouble {
    private static final long serialVersionUID = 1L;

    Gone(Lab lab, IOException cause) {
      super(
          "The lab is gone: its supervisor (process %d, port %d) does not answer."
              .formatted(lab.pid(), lab.port()),
          "Start one with ./dojo lab up.",
          cause);
    }
  }
}
