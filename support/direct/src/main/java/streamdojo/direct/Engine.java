package streamdojo.direct;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunctionBuilder;
import streamdojo.kit.process.OwnFolder;
import streamdojo.kit.view.Aside;
import streamdojo.kit.view.DirectSettings;
import streamdojo.kit.view.Rows;

/**
 * DuckDB in this process: no file of its own, no way out, settings that nobody changes any more.
 */
final class Engine implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OwnFolder spill;
  private final Loader loader;
  private final Connection connection;
  private final PreparedStatement parser;

  Engine(DirectSettings settings) {
    spill = new OwnFolder(settings.files());
    loader = new Loader(settings.threads());
    try {
      connection = open();
      try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
        function.withName(Loader.NAME).withFunction(loader).register(connection);
      }
      run("SET threads = " + settings.threads());
      run("SET memory_limit = '" + settings.memory() + "'");
      run("SET temp_directory = '" + spill.folder().resolve("data") + "'");
      run("SET preserve_insertion_order = false");
      run("SET TimeZone = 'UTC'");
      run("SET enable_external_access = false");
      run("SET lock_configuration = true");
      parser = connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)");
    } catch (SQLException failed) {
      spill.close();
      throw new IllegalStateException("DuckDB does not start: " + failed.getMessage(), failed);
    }
  }

  /**
   * Not by the driver manager, which doesn't know drivers that a class loader of our own brings.
   */
  private static Connection open() throws SQLException {
    Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
    Unpacked.delete();
    return connection;
  }

  /** Asks DuckDB's own parser what a statement is. */
  Question question(String sql) throws SQLException {
    parser.setString(1, sql);
    try (ResultSet result = parser.executeQuery()) {
      result.next();
      JsonNode parsed = JSON.readTree(result.getString(1));
      return Question.of(parsed);
    } catch (JsonProcessingException strange) {
      throw new SQLException(strange);
    }
  }

  /** Answers a question from the tables as they are. */
  Rows ask(String sql, List<Aside> asides) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return Rows.of(result, asides);
    }
  }

  void create(String table, List<Column> columns) throws SQLException {
    run(
        columns.stream()
            .map(column -> Column.quoted(column.name()) + " " + column.type())
            .collect(Collectors.joining(", ", "CREATE TABLE " + Column.quoted(table) + " (", ")")));
  }

  void drop(String table) throws SQLException {
    run("DROP TABLE IF EXISTS " + Column.quoted(table));
  }

  /** Loads all that the job gives into a table: all of it or nothing. */
  void load(String table, Loader.Job job) throws SQLException {
    List<Column> columns = job.format().columns();
    String casts =
        IntStream.range(0, columns.size())
            .mapToObj(i -> columns.get(i).cast().replaceFirst("%s", Loader.name(i)))
            .collect(Collectors.joining(", "));
    loader.give(job);
    try {
      run("INSERT INTO %s SELECT %s FROM %s()".formatted(Column.quoted(table), casts, Loader.NAME));
    } finally {
      loader.give(null);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException ignored) {
      // It goes with this process at the latest.
    }
    spill.close();
  }
}
