package streamdojo.lab.clickhouse;

/** The media types of the formats. */
final class ContentType {
  private ContentType() {}

  static String of(String format) {
    if (format.startsWith("TabSeparated") || format.startsWith("TSV")) {
      return "text/tab-separated-values; charset=UTF-8";
    }
    if (format.startsWith("CSV")) {
      return "text/csv; charset=UTF-8";
    }
    if (format.endsWith("EachRow") || format.startsWith("JSONLines")) {
      return "application/x-ndjson; charset=UTF-8";
    }
    if (format.startsWith("JSON")) {
      return "application/json; charset=UTF-8";
    }
    boolean binary = format.matches("RowBinary.*|Native|Parquet|Arrow.*|ORC|Avro|Protobuf.*|Npy");
    return binary ? "application/octet-stream" : "text/plain; charset=UTF-8";
  }
}
