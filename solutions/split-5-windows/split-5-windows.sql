-- What each store sold, and each of its terminals, brands, products and categories, in windows of five
-- minutes and of an hour. Given: the tables of features/split, t_f_avro_salescompleted and
-- sales_per_store.

-- A single task counts: there is nothing to count beforehand elsewhere.
SET 'table.optimizer.agg-phase-strategy' = 'ONE_PHASE';

-- The watermark moves with each sale and not every 200 ms: whichever sale is late is so in every run.
ALTER TABLE t_f_avro_salescompleted SET (
  'scan.watermark.emit.strategy' = 'on-event',
  'properties.group.id' = '${prefix}windows'
);

-- gap: the time of a sale and its watermark; then what goes into each of the ten tables.
-- Sales are completed in the order of their payments, each up to 359 s after its sale. Four minutes
-- more are for payments that come late themselves.
ALTER TABLE t_f_avro_salescompleted ADD (
  sold AS TO_TIMESTAMP_LTZ(CAST(saleTimestamp_Epoc AS BIGINT), 3),
  WATERMARK FOR sold AS sold - INTERVAL '10' MINUTE
);

-- A row a sale, also one without lines.
CREATE TEMPORARY VIEW sales AS
SELECT
  sold,
  store.id AS store_id,
  store.name AS store_name,
  terminalPoint AS terminal,
  CARDINALITY(basketItems) AS `lines`,
  CAST(total AS DECIMAL(18, 2)) AS total
FROM t_f_avro_salescompleted;

-- A row a line: what else the sale has is there as often as it has lines.
CREATE TEMPORARY VIEW sold_lines AS
SELECT
  sold,
  invoiceNumber,
  store.id AS store_id,
  store.name AS store_name,
  item.brand,
  item.name AS product,
  item.category,
  CAST(item.subtotal AS DECIMAL(18, 2)) AS subtotal
FROM t_f_avro_salescompleted
CROSS JOIN UNNEST(basketItems)
  AS item (brand, category, id, name, price, quantity, subtotal);

EXECUTE STATEMENT SET BEGIN
INSERT INTO sales_per_store_per_5min
SELECT store_id, store_name, window_start, window_end,
  COUNT(*), SUM(`lines`), SUM(total)
FROM TABLE(TUMBLE(TABLE sales, DESCRIPTOR(sold), INTERVAL '5' MINUTE))
GROUP BY store_id, store_name, window_start, window_end;

INSERT INTO sales_per_store_per_hour
SELECT store_id, store_name, window_start, window_end,
  COUNT(*), SUM(`lines`), SUM(total)
FROM TABLE(TUMBLE(TABLE sales, DESCRIPTOR(sold), INTERVAL '1' HOUR))
GROUP BY store_id, store_name, window_start, window_end;

INSERT INTO sales_per_store_per_terminal_per_5min
SELECT store_id, store_name, terminal, window_start, window_end,
  COUNT(*), SUM(`lines`), SUM(total)
FROM TABLE(TUMBLE(TABLE sales, DESCRIPTOR(sold), INTERVAL '5' MINUTE))
GROUP BY store_id, store_name, terminal, window_start, window_end;

INSERT INTO sales_per_store_per_terminal_per_hour
SELECT store_id, store_name, terminal, window_start, window_end,
  COUNT(*), SUM(`lines`), SUM(total)
FROM TABLE(TUMBLE(TABLE sales, DESCRIPTOR(sold), INTERVAL '1' HOUR))
GROUP BY store_id, store_name, terminal, window_start, window_end;

INSERT INTO sales_per_store_per_brand_per_5min
SELECT store_id, store_name, brand, window_start, window_end,
  COUNT(DISTINCT invoiceNumber), COUNT(*), SUM(subtotal)
FROM TABLE(TUMBLE(TABLE sold_lines, DESCRIPTOR(sold), INTERVAL '5' MINUTE))
GROUP BY store_id, store_name, brand, window_start, window_end;

INSERT INTO sales_per_store_per_brand_per_hour
SELECT store_id, store_name, brand, window_start, window_end,
  COUNT(DISTINCT invoiceNumber), COUNT(*), SUM(subtotal)
FROM TABLE(TUMBLE(TABLE sold_lines, DESCRIPTOR(sold), INTERVAL '1' HOUR))
GROUP BY store_id, store_name, brand, window_start, window_end;

INSERT INTO sales_per_store_per_product_per_5min
SELECT store_id, store_name, product, window_start, window_end,
  COUNT(DISTINCT invoiceNumber), COUNT(*), SUM(subtotal)
FROM TABLE(TUMBLE(TABLE sold_lines, DESCRIPTOR(sold), INTERVAL '5' MINUTE))
GROUP BY store_id, store_name, product, window_start, window_end;

INSERT INTO sales_per_store_per_product_per_hour
SELECT store_id, store_name, product, window_start, window_end,
  COUNT(DISTINCT invoiceNumber), COUNT(*), SUM(subtotal)
FROM TABLE(TUMBLE(TABLE sold_lines, DESCRIPTOR(sold), INTERVAL '1' HOUR))
GROUP BY store_id, store_name, product, window_start, window_end;

INSERT INTO sales_per_store_per_category_per_5min
SELECT store_id, store_name, category, window_start, window_end,
  COUNT(DISTINCT invoiceNumber), COUNT(*), SUM(subtotal)
FROM TABLE(TUMBLE(TABLE sold_lines, DESCRIPTOR(sold), INTERVAL '5' MINUTE))
GROUP BY store_id, store_name, category, window_start, window_end;

INSERT INTO sales_per_store_per_category_per_hour
SELECT store_id, store_name, category, window_start, window_end,
  COUNT(DISTINCT invoiceNumber), COUNT(*), SUM(subtotal)
FROM TABLE(TUMBLE(TABLE sold_lines, DESCRIPTOR(sold), INTERVAL '1' HOUR))
GROUP BY store_id, store_name, category, window_start, window_end;
END;
-- end of gap
