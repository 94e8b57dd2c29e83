package streamdojo.kit.view;

import streamdojo.kit.Trouble;

/**
 * A side that can be asked in SQL: the direct query, the warehouse, ClickHouse. A step that asks
 * "the same query on both" needs to know no more of either.
 */
public interface View extends AutoCloseable {
  /**
   * Asks a question and waits for the whole answer.
   *
   * @param sql one statement that only reads; a semicolon at its end does no harm
   * @throws Trouble if it can't be answered: the SQL is wrong, or the side isn't there
   */
  Rows ask(String sql);

  @Override
  void close();
}
