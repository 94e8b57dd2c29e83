package streamdojo.lab.s3;

import java.net.URI;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import streamdojo.kit.process.Ports;
import streamdojo.lab.Engine;
import streamdojo.lab.PortTaken;
import streamdojo.lab.ServerOrder;
import streamdojo.lab.ServerProcess;

/** S3Proxy in this process, over files, for who signs with the lab's password. */
public final class S3Server implements Engine {
  /** More clients wait for one of them. */
  private static final int THREADS = 32;

  private S3Proxy server;

  /** Runs S3Proxy as the lab's child. */
  public static void main(String[] arguments) throws Exception {
    ServerProcess.run(new S3Server());
  }

  @Override
  public Ready start(ServerOrder order, Consumer<String> progress) throws Exception {
    if (!Ports.free(order.port())) {
      throw new PortTaken(order.port());
    }
    // What is large lies there until it is whole.
    System.setProperty(
        "java.io.tmpdir", Files.createDirectories(order.home().resolve("tmp")).toString());
    server =
        S3Proxy.builder()
            .blobStore(new WholeObjects(Buckets.in(order.home().resolve("buckets"))))
            .endpoint(URI.create("http://127.0.0.1:" + order.port()))
            .awsAuthentication(AuthenticationType.AWS_V4, order.user(), order.password())
            .jettyMaxThreads(THREADS)
            .ignoreUnknownHeaders(true)
            .build();
    server.start();
    return new Ready("S3Proxy", Buckets.version());
  }

  @Override
  public void stop() throws Exception {
    if (server != null) {
      server.stop();
    }
  }
}
