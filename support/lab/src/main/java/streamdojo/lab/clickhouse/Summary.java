package streamdojo.lab.clickhouse;

/**
 * A query's figures as ClickHouse reports them; rows written include those that materialized views
 * wrote.
 *
 * @param readRows rows read from storage
 * @param readBytes bytes read from storage
 * @param writtenRows rows written by an INSERT
 * @param writtenBytes bytes written by an INSERT
 * @param resultRows rows of the answer
 * @param resultBytes bytes of the answer
 * @param elapsedNs nanoseconds
 */
record Summary(
    long readRows,
    long readBytes,
    long writtenRows,
    long writtenBytes,
    long resultRows,
    long resultBytes,
    long elapsedNs) {
  /** The header's value: figures in quotes, as the server writes them. */
  String json() {
    return """
        {"read_rows":"%d","read_bytes":"%d","written_rows":"%d","written_bytes":"%d",\
        "total_rows_to_read":"0","result_rows":"%d","result_bytes":"%d","elapsed_ns":"%d"}"""
        .formatted(
            readRows, readBytes, writtenRows, writtenBytes, resultRows, resultBytes, elapsedNs);
  }
}
