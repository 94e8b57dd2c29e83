package streamdojo.direct;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import streamdojo.kit.Trouble;

/**
 * A table function of DuckDB that gives it a topic's records as rows. DuckDB calls it from all its
 * threads at once, so that decoding is done beside fetching and on all processors.
 */
final class Loader implements DuckDBTableFunction<Loader.Job, Loader.Job, Loader.Worker> {
  static final String NAME = "dojo_load";

  private final int threads;
  private volatile Job job;

  Loader(int threads) {
    this.threads = threads;
  }

  /**
   * What is to be loaded.
   *
   * @param fetch where records come from
   * @param format how they become rows
   * @param findings what is in no row
   * @param broken why decoding was given up, if it was: DuckDB keeps no exception of ours
   */
  record Job(
      Fetch fetch, Format format, Findings findings, AtomicReference<RuntimeException> broken) {
    Job(Fetch fetch, Format format) {
      this(fetch, format, new Findings(), new AtomicReference<>());
    }
  }

  /** What one of DuckDB's threads works with. */
  static final class Worker {
    private final Format.Decoder decoder;
    private final Chunk chunk;
    private Iterator<ConsumerRecord<byte[], ByteBuffer>> records = Collections.emptyIterator();

    private Worker(Format format) {
      this.decoder = format.decoder();
      this.chunk = new Chunk(format.columns());
    }
  }

  /** The job of the next statement; null if there is none, which is when others may ask. */
  void give(Job next) {
    job = next;
  }

  @Override
  public Job bind(DuckDBTableFunctionBindInfo info) {
    Job now = job;
    if (now == null) {
      throw new Trouble(NAME + " is no table.", "Ask SHOW TABLES.");
    }
    List<Column> columns = now.format.columns();
    for (int column = 0; column < columns.size(); column++) {
      DuckDBColumnType type = columns.get(column).cell().type;
      info.addResultColumn(name(column), type);
    }
    return now;
  }

  /** The name of a column on its way. */
  static String name(int column) {
    return "c" + column;
  }

  @Override
  public Job init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(threads);
    return info.getBindData();
  }

  @Override
  public Worker localInit(DuckDBTableFunctionInitInfo info) {
    Job now = info.getBindData();
    return new Worker(now.format);
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter writer)
      throws InterruptedException {
    Job now = info.getInitData();
    Worker worker = info.getLocalInitData();
    Chunk chunk = worker.chunk;
    chunk.begin(writer);
    while (!chunk.full()) {
      if (worker.records.hasNext()) {
        decode(worker, worker.records.next(), now);
      } else if (chunk.rows() > 0 && !now.fetch.ready()) {
        break;
      } else {
        List<ConsumerRecord<byte[], ByteBuffer>> next = now.fetch.next();
        if (next == null) {
          break;
        }
        worker.records = next.iterator();
      }
    }
    return chunk.end();
  }

  private static void decode(Worker worker, ConsumerRecord<byte[], ByteBuffer> record, Job now) {
    if (record.value() == null) {
      now.findings.tombstone(record);
      return;
    }
    try {
      worker.decoder.decode(record, worker.chunk);
      worker.chunk.next();
    } catch (Undecodable why) {
      now.findings.undecodable(record, why.getMessage());
    } catch (RuntimeException broken) {
      now.broken.compareAndSet(null, broken);
      now.fetch.stop();
      throw broken;
    }
  }
}
