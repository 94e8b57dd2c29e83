package streamdojo.lab.s3;

import com.robothy.netty.http.HttpRequest;
import io.netty.buffer.ByteBufUtil;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signature as S3's clients make it (Amazon's Signature Version 4, in the {@code Authorization}
 * header). What its head says of the body is taken as said: who can't sign can't say it either.
 *
 * @param key the access key
 * @param secret that only who may come in knows
 */
record Signature(String key, String secret) {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";

  /** Who, the day, the region, the service; which headers; and the signature. */
  private static final Pattern SAID =
      Pattern.compile(
          ALGORITHM
              + " Credential=([^/]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request, *"
              + "SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})");

  private static final HexFormat HEX = HexFormat.of();

  /** Whether a request carries it. */
  boolean on(HttpRequest request) {
    Matcher said = SAID.matcher(request.header("authorization").orElse(""));
    if (!said.matches() || !said.group(1).equals(key)) {
      return false;
    }
    String scope = String.join("/", said.group(2), said.group(3), said.group(4), "aws4_request");
    String text =
        String.join(
            "\n",
            ALGORITHM,
            header(request, "x-amz-date"),
            scope,
            HEX.formatHex(
                sha256(canonical(request, said.group(5)).getBytes(StandardCharsets.UTF_8))));
    byte[] day = hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), said.group(2));
    byte[] signing = hmac(hmac(hmac(day, said.group(3)), said.group(4)), "aws4_request");
    // Takes the same time however much of it is right.
    return MessageDigest.isEqual(hmac(signing, text), HEX.parseHex(said.group(6)));
  }

  /** The request in the one form in which both sides write it down. */
  private static String canonical(HttpRequest request, String signed) {
    String[] sides = request.getUri().split("\\?", 2);
    String headers =
        Arrays.stream(signed.split(";"))
            .map(name -> name + ":" + header(request, name).strip().replaceAll(" +", " ") + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        request.getMethod().name(),
        path(sides[0]),
        query(sides.length == 1 ? "" : sides[1]),
        headers,
        signed,
        request.header("x-amz-content-sha256").orElseGet(() -> ofBody(request)));
  }

  private static String ofBody(HttpRequest request) {
    return HEX.formatHex(sha256(ByteBufUtil.getBytes(request.getBody())));
  }

  private static String path(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> encoded(part.replace("+", "%2B")))
        .collect(Collectors.joining("/"));
  }

  private static String query(String query) {
    return Arrays.stream(query.split("&"))
        .filter(one -> !one.isEmpty())
        .map(one -> one.split("=", 2))
        .map(one -> encoded(one[0]) + "=" + (one.length == 1 ? "" : encoded(one[1])))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  /** Encoded as the rule wants it, whatever the client left as it is. */
  private static String encoded(String part) {
    return URLEncoder.encode(
            URLDecoder.decode(part, StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String header(HttpRequest request, String name) {
    return request.header(name).orElse("");
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "Signature[" + key + "]";
  }
}
