package streamdojo.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import streamdojo.kit.Trouble;

/** A statement keeps its words, whatever an engine calls its tables; and what it says of others. */
class ElsewhereTablesTest {
  private static final Map<String, String> THERE =
      Map.of("sales", "s1.sales", "old-sales", "s1.old-sales");

  private final ElsewhereTables tables = new ElsewhereTables("s1.{topic}");

  @Test
  void saysWhatATablesNameMeans() {
    assertThat(told("SELECT * FROM Sales s"))
        .isEqualTo("WITH sales AS (SELECT * FROM \"s1.sales\") SELECT * FROM Sales s");
    assertThat(told("SELECT * FROM \"old-sales\""))
        .isEqualTo(
            "WITH \"old-sales\" AS (SELECT * FROM \"s1.old-sales\") SELECT * FROM \"old-sales\"");
  }

  @Test
  void saysItBeforeMeaningsThatAStatementHasItself() {
    assertThat(told("with recursive a AS (SELECT 1 FROM sales) SELECT * FROM a"))
        .isEqualTo(
            "with recursive sales AS (SELECT * FROM \"s1.sales\"),"
                + " a AS (SELECT 1 FROM sales) SELECT * FROM a");
  }

  @Test
  void leavesOtherNamesAlone() {
    assertThat(told("SELECT sales_id FROM presales")).isEqualTo("SELECT sales_id FROM presales");
    assertThat(ElsewhereTables.shows(" show  TABLES")).isTrue();
    assertThat(ElsewhereTables.shows("SELECT 'SHOW TABLES'")).isFalse();
  }

  @Test
  void namesTheColumnOrTheTableThatIsNotThere() {
    String sql = "SELECT amount FROM sales JOIN visits USING (id)";
    assertThat(said("line 1:9: Column 'amount' cannot be resolved.", sql))
        .isEqualTo("There is no column amount.");
    assertThat(said("Unknown column 's.amount' in 'field list'.", sql))
        .isEqualTo("There is no column amount.");
    assertThat(said("ERROR: relation \"visits\" does not exist.", sql))
        .isEqualTo("There is no table visits.");
    assertThat(said("line 1:23: Table 'kafka.default.visits' does not exist.", sql))
        .isEqualTo("There is no table visits.");
    assertThat(said("line 1:23: Schema 'default' does not exist.", sql))
        .isEqualTo("There is no table sales.");
    assertThat(said("The cluster is busy.", sql))
        .isEqualTo("This can't be answered by the engine of DOJO_DIRECT: The cluster is busy.");
  }

  private String told(String sql) {
    return tables.told(sql, THERE, "\"");
  }

  private static String said(String words, String sql) {
    Trouble trouble = ElsewhereTrouble.of(new SQLException(words), words, sql, () -> List.of("a"));
    return trouble.getMessage();
  }
}
