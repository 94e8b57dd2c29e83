package streamdojo.kit.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.Trouble;

/**
 * What users are told where there is no engine to work with. With a real one the lab's tests look.
 */
class DockerEngineTest {
  @TempDir Path folder;

  @Test
  void saysThatNobodyListens() throws IOException {
    Path socket = folder.resolve("docker.sock");
    listen(socket).close();
    assertTrouble(find("unix://" + socket), "No Docker engine answers at unix://" + socket);
  }

  @Test
  void takesNoEngineOnAnotherMachine() {
    assertTrouble(find("tcp://10.1.2.3:2375"), "needs a Docker engine on this machine");
    assertTrouble(find("some words"), "needs a Docker engine on this machine");
  }

  @Test
  void saysThatAnEngineIsTooOld() throws Exception {
    Path socket = folder.resolve("docker.sock");
    try (ServerSocketChannel old = listen(socket)) {
      Thread answering =
          new Thread(() -> answer(old, "{\"Version\":\"1.12\",\"ApiVersion\":\"1.24\"}"));
      answering.start();
      assertTrouble(find("unix://" + socket), "Docker engine 1.12 speaks interface level 1.24");
      answering.join();
    }
  }

  @Test
  void pinsEveryImage() {
    assertThat(Image.all()).isNotEmpty();
    assertThat(Image.all())
        .allSatisfy(
            image -> {
              assertThat(image.wanted()).matches("[a-z/-]+:[0-9].*").doesNotEndWith(":latest");
              assertThat(image.standIn()).startsWith("streamdojo/").matches(".*:[0-9].*");
            });
  }

  private Runnable find(String host) {
    return () -> DockerEngine.find(Map.of("DOCKER_HOST", host), folder);
  }

  private static void assertTrouble(Runnable find, String said) {
    assertThatThrownBy(find::run).isInstanceOf(Trouble.class).hasMessageContaining(said);
  }

  private static ServerSocketChannel listen(Path socket) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    channel.bind(UnixDomainSocketAddress.of(socket));
    return channel;
  }

  private static void answer(ServerSocketChannel channel, String body) {
    try (SocketChannel caller = channel.accept()) {
      caller.read(ByteBuffer.allocate(1024));
      caller.write(ByteBuffer.wrap(("HTTP/1.0 200 OK\r\n\r\n" + body).getBytes()));
    } catch (IOException unheard) {
      throw new IllegalStateException(unheard);
    }
  }
}
