package streamdojo.lab.s3;

import com.robothy.netty.initializer.HttpServerInitializer;
import com.robothy.s3.rest.handler.LocalS3RouterFactory;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import streamdojo.kit.process.Ports;
import streamdojo.lab.Engine;
import streamdojo.lab.PortTaken;
import streamdojo.lab.ServerOrder;
import streamdojo.lab.ServerProcess;

/**
 * LocalS3 in this process, over its files, behind a door that wants the lab's signature. Its own
 * start is not taken: it listens on all of the machine's addresses and lets everybody in.
 */
public final class S3Server implements Engine {
  private static final String LOOPBACK = "127.0.0.1";

  /** Requests wait for files, not for the processor. */
  private static final int WORKERS = 4;

  private static final int STOP_LIMIT_S = 5;

  private EventLoopGroup workers;
  private Channel listening;

  /** Runs LocalS3 as the lab's child. */
  public static void main(String[] arguments) throws Exception {
    // To it each question for what isn't there is an error that needs a stack trace.
    System.setProperty("org.slf4j.simpleLogger.log.com.robothy", "off");
    ServerProcess.run(new S3Server());
  }

  @Override
  public Ready start(ServerOrder order, Consumer<String> progress) throws Exception {
    if (!Ports.free(order.port())) {
      throw new PortTaken(order.port());
    }
    Signature lab = new Signature(order.user(), order.password());
    Door door = new Door(LocalS3RouterFactory.create(Storage.in(order.home())), lab);
    // Who has read a request answers it: on a busy machine each change of threads is a wait.
    workers = new MultiThreadIoEventLoopGroup(WORKERS, NioIoHandler.newFactory());
    listening =
        new ServerBootstrap()
            .group(workers)
            .channel(NioServerSocketChannel.class)
            // LocalS3 does not give back all buffers: the garbage collector takes these.
            .childOption(ChannelOption.ALLOCATOR, new UnpooledByteBufAllocator(false, true))
            .childHandler(new HttpServerInitializer(null, door))
            .bind(LOOPBACK, order.port())
            .sync()
            .channel();
    // Whoever connects from now on is answered: its files are read in by then.
    return new Ready("LocalS3", Storage.version());
  }

  @Override
  public void stop() throws InterruptedException {
    if (listening != null) {
      listening.close().sync();
    }
    if (workers != null) {
      // What is being answered is still written.
      workers.shutdownGracefully(0, STOP_LIMIT_S, TimeUnit.SECONDS).sync();
    }
  }
}
