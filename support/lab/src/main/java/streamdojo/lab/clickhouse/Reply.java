package streamdojo.lab.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickhouse.client.api.internal.ClickHouseLZ4OutputStream;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4Factory;

/** Writes answers: headers, compression, body. */
final class Reply {
  private static final int BLOCK = 1 << 16;

  private final HttpExchange exchange;
  private final Request request;

  Reply(HttpExchange exchange, Request request) {
    this.exchange = exchange;
    this.request = request;
    Headers headers = exchange.getResponseHeaders();
    headers.set("X-ClickHouse-Server-Display-Name", "stream-dojo");
    headers.set("X-ClickHouse-Timezone", "UTC");
    headers.set("X-ClickHouse-Query-Id", request.queryId());
  }

  /** Sends a result's data. */
  void send(Result result, String format) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("X-ClickHouse-Format", format);
    headers.set("X-ClickHouse-Summary", result.summary().json());
    headers.set("Content-Type", ContentType.of(format));
    boolean lz4 = request.flag("compress");
    boolean gzip = !lz4 && wantsGzip();
    if (gzip) {
      headers.set("Content-Encoding", "gzip");
    }
    long length = result.length();
    if (length == 0) {
      headers.remove("Content-Encoding");
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(200, lz4 || gzip ? 0 : length);
    try (OutputStream out = compressed(lz4, gzip)) {
      result.writeTo(out);
    }
  }

  /** Sends an error, which is never compressed. */
  void send(Failure failure) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("X-ClickHouse-Exception-Code", Integer.toString(failure.code()));
    if (failure.status() == 401) {
      headers.set("WWW-Authenticate", "Basic realm=\"ClickHouse\"");
    }
    text(failure.status(), failure.getMessage() + "\n");
  }

  /** Sends plain text. */
  void text(int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private boolean wantsGzip() {
    String accepted = request.header("Accept-Encoding");
    return accepted != null && accepted.contains("gzip") && request.flag("enable_http_compression");
  }

  private OutputStream compressed(boolean lz4, boolean gzip) throws IOException {
    OutputStream plain = exchange.getResponseBody();
    if (lz4) {
      // Java's own code path: quick enough here, and loads no native code.
      return new ClickHouseLZ4OutputStream(
          plain, LZ4Factory.safeInstance().fastCompressor(), BLOCK);
    }
    return gzip ? new GZIPOutputStream(plain, BLOCK) : plain;
  }
}
