package streamdojo.lab.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INSERT INTO t FORMAT CSV 1,2 | INSERT INTO t | CSV | 1,2",
        "insert into `format` (a, `format`) format JSONEachRow {} | insert into `format` (a, `format`) | JSONEachRow | {}",
        "INSERT INTO db.format SETTINGS x = 'FORMAT y' FORMAT TSV 1 | INSERT INTO db.format SETTINGS x = 'FORMAT y' | TSV | 1",
        "/* FORMAT a */ INSERT INTO t (a) /* VALUES */ FORMAT Values (1) | /* FORMAT a */ INSERT INTO t (a) /* VALUES */ | Values | (1)",
        "INSERT INTO FUNCTION file('a;b', 'FORMAT c') FORMAT CSV 1 | INSERT INTO FUNCTION file('a;b', 'FORMAT c') | CSV | 1",
      })
  void findsTheDataOfAnInsert(String text, String statement, String format, String data) {
    SqlText.InsertData found = SqlText.insertData(text.getBytes(UTF_8)).orElseThrow();
    assertThat(new String(found.statement(), UTF_8).strip()).isEqualTo(statement);
    assertThat(found.format()).isEqualTo(format);
    assertThat(text.substring(found.dataAt())).isEqualTo(data);
  }

  @Test
  void oneLineEndBelongsToTheStatement() {
    String text = "INSERT INTO t FORMAT CSV \r\n\n1\n";
    assertThat(text.substring(SqlText.insertData(text.getBytes(UTF_8)).orElseThrow().dataAt()))
        .isEqualTo("\n1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t VALUES ('FORMAT CSV')",
        "INSERT INTO t SELECT 1 FORMAT CSV",
        "INSERT INTO t WITH 1 AS x SELECT x FORMAT Null",
        "INSERT INTO t FROM INFILE 'f' FORMAT CSV",
        "INSERT INTO t FORMAT",
        "SELECT 1 FORMAT CSV",
        "-- INSERT INTO t FORMAT CSV",
        ""
      })
  void otherStatementsCarryNoData(String text) {
    assertThat(SqlText.insertData(text.getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "SELECT 1 FORMAT JSON | JSON",
        "SELECT 1 FORMAT JSON SETTINGS x = 1 | JSON",
        "SELECT 'it\\'s FORMAT CSV' | -",
        "SELECT `FORMAT` FROM t -- FORMAT CSV | -",
        "SELECT 'unfinished | -",
        "INSERT INTO t VALUES (1) | -",
      })
  void findsTheFormatOfAnAnswer(String sql, String format) {
    assertThat(SqlText.outputFormat(sql.getBytes(UTF_8))).isEqualTo(format);
  }
}
