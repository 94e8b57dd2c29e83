package streamdojo.lab.flink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.io.network.netty.InboundChannelHandlerFactory;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelFutureListener;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandler;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandlerContext;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelInboundHandlerAdapter;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.DefaultFullHttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.FullHttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpHeaderNames;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpRequest;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpResponseStatus;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpVersion;
import org.apache.flink.shaded.netty4.io.netty.util.ReferenceCountUtil;

/**
 * Asks for the lab's password at Flink's HTTP doors, the gateway's and the cluster's: by itself
 * Flink lets everybody in, and on a shared machine loopback is open to everybody.
 */
public final class Door implements InboundChannelHandlerFactory {
  private static volatile byte[] expected;

  /** Says who may come in. Where nobody says it, which is in other clusters, all may. */
  static void open(String user, String password) {
    byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    expected = ("Basic " + Base64.getEncoder().encodeToString(login)).getBytes();
  }

  @Override
  public int priority() {
    return 0;
  }

  @Override
  public Optional<ChannelHandler> createHandler(
      Configuration configuration, Map<String, String> headers) {
    return expected == null ? Optional.empty() : Optional.of(new Keeper());
  }

  private static final class Keeper extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request && !knows(request)) {
        ReferenceCountUtil.release(message);
        FullHttpResponse no =
            new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.UNAUTHORIZED);
        no.headers().set(HttpHeaderNames.WWW_AUTHENTICATE, "Basic realm=\"lab\"");
        no.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
        context.writeAndFlush(no).addListener(ChannelFutureListener.CLOSE);
      } else {
        context.fireChannelRead(message);
      }
    }

    private static boolean knows(HttpRequest request) {
      String said = request.headers().get(HttpHeaderNames.AUTHORIZATION);
      // Takes the same time however much of it is right.
      return said != null && MessageDigest.isEqual(expected, said.getBytes());
    }
  }
}
