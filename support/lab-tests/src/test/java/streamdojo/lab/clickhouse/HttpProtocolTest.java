package streamdojo.lab.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import streamdojo.documents.OfDocuments;

@OfDocuments("shadow")
class HttpProtocolTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeAll
  static void databases() throws Exception {
    for (String name : new String[] {"one", "two"}) {
      SERVER.ask("default", "CREATE DATABASE " + name);
      SERVER.ask(name, "CREATE TABLE t (a UInt32, s String) ENGINE = MergeTree ORDER BY a");
    }
  }

  @Test
  void isAliveWithoutALogin() throws Exception {
    for (String path : new String[] {"/", "/ping"}) {
      HttpResponse<String> response = HTTP.send(anonymous(path).build(), BodyHandlers.ofString());
      assertThat(response.body()).isEqualTo("Ok.\n");
    }
  }

  @Test
  void wantsALogin() throws Exception {
    String path = "/?query=SELECT%201";
    HttpResponse<String> none = HTTP.send(anonymous(path).build(), BodyHandlers.ofString());
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.headers().firstValue("X-ClickHouse-Exception-Code")).hasValue("516");

    HttpResponse<String> wrong =
        SERVER.get("?query=SELECT%201", "X-ClickHouse-Key", "not the password");
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(wrong.body()).startsWith("Code: 516.").contains("AUTHENTICATION_FAILED");
  }

  @Test
  void acceptsALoginInThreeWays() throws Exception {
    String both = TestServer.USER + ":" + TestServer.PASSWORD;
    String basic = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
    HttpRequest header = anonymous("/?query=SELECT%207").header("Authorization", basic).build();
    assertThat(HTTP.send(header, BodyHandlers.ofString()).body()).isEqualTo("7\n");

    String parameters = "&user=" + TestServer.USER + "&password=" + encoded(TestServer.PASSWORD);
    HttpRequest url = anonymous("/?query=SELECT%208" + parameters).build();
    assertThat(HTTP.send(url, BodyHandlers.ofString()).body()).isEqualTo("8\n");

    assertThat(SERVER.get("?query=SELECT%209").body()).isEqualTo("9\n");
  }

  @Test
  void keepsDatabasesApart() throws Exception {
    SERVER.ask("one", "INSERT INTO t VALUES (1, 'in one')");
    SERVER.ask("two", "INSERT INTO t VALUES (1, 'in two')");
    assertThat(SERVER.post("?database=one", "SELECT s FROM t WHERE a = 1").body())
        .isEqualTo("in one\n");
    assertThat(SERVER.post("?database=two", "SELECT s FROM t WHERE a = 1").body())
        .isEqualTo("in two\n");

    HttpResponse<String> none = SERVER.post("?database=three", "SELECT 1");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).startsWith("Code: 81.");
  }

  @Test
  void takesAnyNameForADatabase() throws Exception {
    String name = "it's a `na\\me`";
    SERVER.ask("default", "CREATE DATABASE `it's a \\`na\\\\me\\``");
    assertThat(SERVER.ask(name, "SELECT currentDatabase() FORMAT TSVRaw")).isEqualTo(name);
  }

  @Test
  void settingsHoldForOneQuery() throws Exception {
    String sql = "SELECT getSetting('max_block_size')";
    String usual = SERVER.ask("default", sql);
    assertThat(SERVER.post("?max_block_size=1234", sql).body().strip()).isEqualTo("1234");
    SERVER.ask("default", "SET max_block_size = 4321");
    assertThat(SERVER.ask("default", sql)).isEqualTo(usual).isNotEqualTo("1234");

    String json = "SELECT toUInt64(1) AS x FORMAT JSONEachRow";
    String quoted = "?output_format_json_quote_64bit_integers=1";
    assertThat(SERVER.post(quoted, json).body()).isEqualTo("{\"x\":\"1\"}\n");
    assertThat(SERVER.post("", json).body()).isEqualTo("{\"x\":1}\n");
  }

  @Test
  void unknownSettingIsTheEnginesError() throws Exception {
    HttpResponse<String> response = SERVER.post("?no_such_setting=1", "SELECT 1");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).startsWith("Code: 115.").contains("no_such_setting");
    assertThat(SERVER.post("?a%20b=1", "SELECT 1").body()).startsWith("Code: 115.");
  }

  @Test
  void errorsHaveCodeAndMessage() throws Exception {
    HttpResponse<String> response = SERVER.post("", "SELECT * FROM nowhere");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("X-ClickHouse-Exception-Code")).hasValue("60");
    assertThat(response.body()).startsWith("Code: 60. DB::Exception:").contains("UNKNOWN_TABLE");
    assertThat(SERVER.post("", "SELEC 1").body()).startsWith("Code: 62.");
    assertThat(SERVER.post("", "-- nothing").body()).startsWith("Code: 62.");
    assertThat(SERVER.post("", "SELECT 1; SELECT 2").body()).startsWith("Code: 62.");
    assertThat(SERVER.post("", "SELECT ';' ;\n").body()).isEqualTo(";\n");
    assertThat(SERVER.get("?query=" + encoded("DROP TABLE one.t")).body()).startsWith("Code: 164.");
  }

  @Test
  void bindsParameters() throws Exception {
    String value = "a'b; -- \u00e9";
    HttpResponse<String> response =
        SERVER.post(
            "?param_s=" + encoded(value) + "&param_n=41", "SELECT {s:String}, {n:Int64} + 1");
    assertThat(response.body()).isEqualTo("a\\'b; -- \u00e9\t42\n");
    assertThat(SERVER.post("", "SELECT {s:String}").body()).startsWith("Code: 456.");
  }

  @Test
  void dataOfAnInsertArriveAsTheyAre() throws Exception {
    SERVER.ask("default", "CREATE TABLE raw (s String) ENGINE = MergeTree ORDER BY tuple()");
    // Empty lines and semicolons end a statement where the engine's parser sees them.
    String rows = "{\"s\":\"a\"}\n\n{\"s\":\"b;\"}\n;\n".replace("\n;\n", "\n");
    HttpResponse<String> inUrl =
        SERVER.post("?query=" + encoded("INSERT INTO raw FORMAT JSONEachRow"), rows);
    assertThat(inUrl.statusCode()).as(inUrl.body()).isEqualTo(200);
    assertThat(inUrl.headers().firstValue("X-ClickHouse-Summary").orElseThrow())
        .contains("\"written_rows\":\"2\"");
    SERVER.ask("default", "INSERT INTO raw (s) FORMAT CSV\n\"c\n\nd\"\n;\n");
    SERVER.ask("default", "INSERT INTO raw VALUES ('e\n\n;'), ('FORMAT CSV')");
    SERVER.ask("default", "INSERT INTO raw SELECT toString(number) FROM numbers(2)");
    assertThat(SERVER.ask("default", "SELECT groupArray(s) FROM (SELECT s FROM raw ORDER BY s)"))
        .isEqualTo("['0','1',';','FORMAT CSV','a','b;','c\\n\\nd','e\\n\\n;']");

    HttpResponse<String> broken =
        SERVER.post("?query=" + encoded("INSERT INTO raw FORMAT JSONEachRow"), "{\"s\":");
    assertThat(broken.statusCode()).isEqualTo(400);
  }

  @Test
  void refusesABodyThatIsNotWhatItSays() throws Exception {
    assertThat(SERVER.post("", "SELECT 1", "Content-Encoding", "gzip").body())
        .startsWith("Code: 271.");
    assertThat(SERVER.post("?decompress=1", "SELECT 1 -- in no LZ4 block whatever").body())
        .startsWith("Code: 271.");
  }

  @Test
  void headersTellFormatAndZone() throws Exception {
    HttpResponse<String> response =
        SERVER.post(
            "?default_format=JSONCompact&query_id=mine", "SELECT toDateTime(0), timezone()");
    assertThat(response.body()).contains("1970-01-01 00:00:00", "UTC");
    assertThat(response.headers().firstValue("X-ClickHouse-Format")).hasValue("JSONCompact");
    assertThat(response.headers().firstValue("X-ClickHouse-Timezone")).hasValue("UTC");
    assertThat(response.headers().firstValue("X-ClickHouse-Query-Id")).hasValue("mine");
    assertThat(response.headers().firstValue("X-ClickHouse-Server-Display-Name")).isPresent();
    assertThat(SERVER.post("", "SELECT 1 FORMAT CSV").headers().firstValue("X-ClickHouse-Format"))
        .hasValue("CSV");
  }

  @Test
  void compressesWithGzip() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write("SELECT 'zipped'".getBytes(UTF_8));
    }
    HttpRequest request =
        anonymous("/?enable_http_compression=1")
            .header("X-ClickHouse-User", TestServer.USER)
            .header("X-ClickHouse-Key", TestServer.PASSWORD)
            .header("Content-Encoding", "gzip")
            .header("Accept-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(zipped.toByteArray()))
            .build();
    HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
    assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes())
        .asString()
        .isEqualTo("zipped\n");
  }

  @Test
  void aSlowQueryHoldsUpNobody() throws Exception {
    CompletableFuture<Long> slow =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                SERVER.ask("default", "SELECT sleep(0.7)");
                return System.nanoTime();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            },
            TestServer.THREADS);
    SERVER.ask("default", "SELECT 1");
    long quick = System.nanoTime();
    assertThat(slow.get(20, TimeUnit.SECONDS)).isGreaterThan(quick);
  }

  private static HttpRequest.Builder anonymous(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port + path));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
