package streamdojo.lab.flink.topics;

import java.io.Serializable;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.RowType;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How a topic's records become rows. It travels to the tasks. */
interface Format extends Serializable {
  /** The columns; names are in lower case, as in the documents' SQL. */
  RowType columns();

  /**
   * Makes a decoder, for one thread.
   *
   * @param wanted the columns that are asked for, by their places, in the order of the rows
   */
  Decoder decoder(int[] wanted);

  /** Reads records, one after the other. */
  @FunctionalInterface
  interface Decoder {
    /**
     * Makes a row.
     *
     * @param record its value is there
     * @throws Undecodable if it can't be read as these columns
     */
    RowData decode(ConsumerRecord<byte[], byte[]> record) throws Undecodable;
  }
}
