package streamdojo.lab.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickhouse.client.api.internal.ClickHouseLZ4InputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.GZIPInputStream;
import net.jpountz.lz4.LZ4Factory;

/** Reads a request's text: the statement and, behind it, the data of an INSERT. */
final class Body {
  private static final int BLOCK = 1 << 16;

  private Body() {}

  /** The statement in the URL, a line end, and the body with its compressions undone. */
  static InputStream of(Request request, InputStream body) throws IOException {
    InputStream query = new ByteArrayInputStream(request.query().getBytes(UTF_8));
    if (request.isGet()) {
      return query;
    }
    InputStream plain = body;
    if ("gzip".equals(request.header("Content-Encoding"))) {
      plain = new GZIPInputStream(plain, BLOCK);
    }
    if (request.flag("decompress")) {
      plain =
          new ClickHouseLZ4InputStream(plain, LZ4Factory.safeInstance().fastDecompressor(), BLOCK);
    }
    if (request.query().isEmpty()) {
      return plain;
    }
    InputStream line = new ByteArrayInputStream("\n".getBytes(UTF_8));
    return new SequenceInputStream(new SequenceInputStream(query, line), plain);
  }

  /** Reads the rest of a text that has to be in memory as a whole. */
  static byte[] whole(byte[] head, InputStream rest) throws IOException {
    // The text is copied on its way to the engine, and others run at the same time.
    long limit = Runtime.getRuntime().maxMemory() / 6;
    ByteArrayOutputStream all = new ByteArrayOutputStream(head.length);
    all.write(head);
    byte[] more = rest.readNBytes(BLOCK);
    while (more.length > 0) {
      all.write(more);
      if (all.size() > limit) {
        throw Failure.of(
            Failure.QUERY_IS_TOO_LARGE,
            "The statement is longer than " + limit + " bytes; send rows as INSERT ... FORMAT.");
      }
      more = rest.readNBytes(BLOCK);
    }
    return all.toByteArray();
  }
}
