package streamdojo.kit.port;

import java.net.URI;
import java.util.Map;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;

/**
 * Where the lake's files are: the lab's own S3, or any other.
 *
 * @param endpoint {@code http://127.0.0.1:20907}
 * @param bucket that is there already
 * @param key access key
 * @param secret secret key
 */
public record S3Address(String endpoint, String bucket, String key, String secret) {
  /** Environment: an S3 elsewhere and its bucket, {@code https://s3.example.org/lake}. */
  public static final String ELSEWHERE = "DOJO_S3";

  /** Environment: the access key for it. */
  public static final String KEY = "DOJO_S3_KEY";

  /** Environment: the secret key for it. */
  public static final String SECRET = "DOJO_S3_SECRET";

  /** What a server's settings name the bucket of an S3 by that was given from outside. */
  public static final String BUCKET = "bucket";

  private static final String OWN_BUCKET = "lake";

  /** The one that the environment names; if it names none, the lab's. */
  static S3Address of(Lab lab) {
    S3Address elsewhere = elsewhere(System.getenv());
    if (elsewhere != null) {
      return elsewhere;
    }
    Server s3 = lab.server("s3");
    String bucket = s3.settings().getOrDefault(BUCKET, OWN_BUCKET);
    return new S3Address(s3.address(), bucket, s3.user(), s3.password());
  }

  /**
   * Reads what an environment says.
   *
   * @return null if it names no S3
   * @throws Trouble if the address is none, or a key is missing; neither is repeated
   */
  public static S3Address elsewhere(Map<String, String> environment) {
    String address = environment.getOrDefault(ELSEWHERE, "").strip();
    return address.isEmpty()
        ? null
        : at(address, need(environment, KEY), need(environment, SECRET));
  }

  private static S3Address at(String address, String key, String secret) {
    try {
      URI uri = URI.create(address);
      String bucket = uri.getPath().replaceAll("^/|/$", "");
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getUserInfo() == null && !bucket.isEmpty()) {
        return new S3Address(uri.getScheme() + "://" + uri.getRawAuthority(), bucket, key, secret);
      }
    } catch (IllegalArgumentException none) {
      // Said below.
    }
    throw new Trouble(
        ELSEWHERE + " is no address of a bucket.",
        "Say it so, without keys: " + ELSEWHERE + "=https://s3.example.org/lake");
  }

  private static String need(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      throw new Trouble(
          ELSEWHERE + " names an S3, but " + name + " is empty.",
          "Set " + KEY + " and " + SECRET + " to its keys; or unset " + ELSEWHERE + ".");
    }
    return value;
  }

  @Override
  public String toString() {
    return endpoint + "/" + bucket;
  }
}
