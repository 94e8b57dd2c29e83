package streamdojo.direct;

import org.duckdb.DuckDBColumnType;

/** How a value travels into DuckDB: four ways carry every type, a cast makes the rest. */
enum Cell {
  TEXT(DuckDBColumnType.VARCHAR),
  LONG(DuckDBColumnType.BIGINT),
  REAL(DuckDBColumnType.DOUBLE),
  TRUTH(DuckDBColumnType.BOOLEAN);

  final DuckDBColumnType type;

  Cell(DuckDBColumnType type) {
    this.type = type;
  }
}
