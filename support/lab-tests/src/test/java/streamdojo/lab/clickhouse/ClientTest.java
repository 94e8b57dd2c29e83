package streamdojo.lab.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.query.GenericRecord;
import com.clickhouse.data.ClickHouseFormat;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import streamdojo.documents.OfDocuments;

/** The official client, with each combination of compression. */
@OfDocuments("shadow")
class ClientTest {
  private static final TestServer SERVER = TestServer.shared();

  @ParameterizedTest
  @CsvSource({"plain,false,false", "answers,true,false", "both,true,true"})
  void insertsAndReads(String table, boolean answers, boolean requests) throws Exception {
    try (Client client = client(answers, requests)) {
      client.execute("CREATE TABLE " + table + " (a UInt32, s String) ENGINE = Memory").get();
      String rows =
          IntStream.range(0, 50_000)
              .mapToObj(i -> "{\"a\":" + i + ",\"s\":\"row " + i + "\"}\n\n")
              .collect(Collectors.joining());
      try (InsertResponse inserted =
          client
              .insert(
                  table,
                  new ByteArrayInputStream(rows.getBytes(UTF_8)),
                  ClickHouseFormat.JSONEachRow)
              .get(20, TimeUnit.SECONDS)) {
        assertThat(inserted.getWrittenRows()).isEqualTo(50_000);
      }
      List<GenericRecord> found = client.queryAll("SELECT * FROM " + table + " ORDER BY a");
      assertThat(found).hasSize(50_000);
      assertThat(found.get(49_999).getString("s")).isEqualTo("row 49999");
      assertThat(
              client
                  .queryAll(
                      "SELECT s FROM " + table + " WHERE a = {a:UInt32}",
                      Map.<String, Object>of("a", 7))
                  .get(0)
                  .getString("s"))
          .isEqualTo("row 7");
      assertThatThrownBy(() -> client.queryAll("SELECT * FROM nowhere"))
          .hasStackTraceContaining("Code: 60");
    }
  }

  private static Client client(boolean answers, boolean requests) {
    return new Client.Builder()
        .addEndpoint("http://127.0.0.1:" + SERVER.port)
        .setUsername(TestServer.USER)
        .setPassword(TestServer.PASSWORD)
        .setDefaultDatabase("default")
        .compressServerResponse(answers)
        .compressClientRequest(requests)
        .build();
  }
}
