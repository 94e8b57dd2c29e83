package streamdojo.lab.tls;

import java.security.Key;
import java.security.cert.Certificate;
import java.util.Base64;

/** What a keystore has, as servers that aren't Java's take it. */
final class Pem {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Pem() {}

  /** The certificate, and that of who signed it. */
  static String certificate(Certificates certificates, String store) throws Exception {
    StringBuilder chain = new StringBuilder();
    for (Certificate one : certificates.keys(store).getCertificateChain(store)) {
      chain.append(text("CERTIFICATE", one.getEncoded()));
    }
    return chain.toString();
  }

  /** Its key, which nothing protects but the file that it gets into. */
  static String key(Certificates certificates, String store) throws Exception {
    Key key = certificates.keys(store).getKey(store, certificates.password().toCharArray());
    return text("PRIVATE KEY", key.getEncoded());
  }

  private static String text(String what, byte[] bytes) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(what, LINES.encodeToString(bytes));
  }
}
