package streamdojo.lab.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import streamdojo.documents.OfDocuments;

/** The official JDBC driver with its default settings, compressed answers among them. */
@OfDocuments("shadow")
class JdbcTest {
  private static Connection connection;

  @BeforeAll
  static void connect() throws Exception {
    TestServer.shared().ask("default", "CREATE DATABASE jdbc");
    connection = TestServer.shared().jdbc("jdbc");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE shadow (unique_id String, `it's` Nullable(Float64), emitted DateTime)"
              + " ENGINE = MergeTree ORDER BY unique_id");
    }
  }

  @AfterAll
  static void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void batchesAndReads() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO shadow VALUES (?, ?, ?)")) {
      for (int i = 0; i < 1000; i++) {
        insert.setString(1, "batch' \\ \n\n;" + i);
        insert.setObject(2, i % 2 == 0 ? null : i / 4.0);
        insert.setTimestamp(3, Timestamp.valueOf(LocalDateTime.of(2026, 1, 2, 3, 4, 5)));
        insert.addBatch();
      }
      assertThat(insert.executeBatch()).hasSize(1000);
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT unique_id, `it's`, count() OVER () FROM shadow"
                + " WHERE startsWith(unique_id, ?) AND `it's` = ?")) {
      select.setString(1, "batch' \\ \n\n;");
      select.setDouble(2, 999 / 4.0);
      try (ResultSet rows = select.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("batch' \\ \n\n;999");
        assertThat(rows.getDouble(2)).isEqualTo(249.75);
        assertThat(rows.getInt(3)).isEqualTo(1);
        assertThat(rows.next()).isFalse();
      }
    }
  }

  @Test
  void readsALargeAnswer() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT number, toString(number) FROM numbers(200000)")) {
      long sum = 0;
      while (rows.next()) {
        sum += rows.getLong(1) + rows.getString(2).length();
      }
      assertThat(sum).isEqualTo(199_999L * 100_000 + 1_088_890);
    }
  }

  @Test
  void describesTables() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet tables = connection.getMetaData().getTables(null, "jdbc", "shadow", null)) {
      assertThat(tables.next()).isTrue();
      assertThat(tables.getString("TABLE_NAME")).isEqualTo("shadow");
    }
    try (ResultSet rows = connection.getMetaData().getColumns(null, "jdbc", "shadow", null)) {
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME") + " " + rows.getString("TYPE_NAME"));
      }
    }
    assertThat(columns)
        .containsExactly("unique_id String", "it's Nullable(Float64)", "emitted DateTime");
    assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith("26.");
  }

  @Test
  void reportsErrorsWithTheirCode() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM nowhere"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("Code: 60")
          .extracting(e -> ((SQLException) e).getErrorCode())
          .isEqualTo(60);
    }
  }

  @Test
  void refusesAWrongPassword() {
    assertThatThrownBy(
            () -> {
              String url = "jdbc:ch:http://127.0.0.1:" + TestServer.shared().port + "/jdbc";
              try (Connection c = DriverManager.getConnection(url, TestServer.USER, "wrong");
                  Statement statement = c.createStatement()) {
                statement.executeQuery("SELECT 1");
              }
            })
        .isInstanceOf(SQLException.class)
        .hasStackTraceContaining("516");
  }
}
