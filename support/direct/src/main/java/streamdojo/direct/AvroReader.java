package streamdojo.direct;

/** Reads records that were written with one schema. For one thread. */
@FunctionalInterface
interface AvroReader {
  /**
   * Fills every column of the chunk's row.
   *
   * @param from where Avro's bytes begin
   * @param to where they end
   */
  void read(byte[] bytes, int from, int to, Chunk chunk) throws Undecodable;
}
