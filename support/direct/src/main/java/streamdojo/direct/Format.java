package streamdojo.direct;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How a topic's records become rows. */
interface Format {
  /** The columns of its table. */
  List<Column> columns();

  /** Makes a decoder, for one thread. */
  Decoder decoder();

  /** Reads records, one after the other. */
  @FunctionalInterface
  interface Decoder {
    /**
     * Fills every column of the chunk's row.
     *
     * @param record its value is there and has an array
     * @throws Undecodable if it can't be read as these columns
     * @throws Misfit if the columns have to be guessed again
     */
    void decode(ConsumerRecord<byte[], ByteBuffer> record, Chunk chunk) throws Undecodable;
  }
}
