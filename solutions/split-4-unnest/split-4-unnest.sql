-- The lines of completed sales, a row each.

-- gap: the table t_unnested_sales, and the job that fills it.
CREATE TABLE t_unnested_sales (
  invoiceNumber STRING,
  line INT,
  store_id STRING,
  category STRING,
  brand STRING,
  product STRING,
  subtotal DOUBLE,
  saleDateTime_Ltz STRING,
  saleTimestamp_Epoc STRING,
  PRIMARY KEY (invoiceNumber, line) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = '${prefix}avro_unnested_sales',
  ${kafka},
  'key.format' = 'avro-confluent',
  ${key_registry},
  'value.format' = 'avro-confluent',
  ${registry}
);

-- Else a basket is copied from step to step as often as it has lines.
SET 'pipeline.object-reuse' = 'true';

-- Flink 1.20 can't number what it unnests (WITH ORDINALITY). So it unnests numbers: as many as
-- there are lines. Only these columns: a payment that is corrected touches no line.
CREATE VIEW sales AS
SELECT
  invoiceNumber, store.id AS store_id, saleDateTime_Ltz, saleTimestamp_Epoc, basketItems,
  CARDINALITY(basketItems) AS lines,
  ARRAY[
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
    25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49,
    50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74,
    75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99
  ] AS hundred
FROM t_f_avro_salescompleted
-- A slice up to 0 is one up to 1.
WHERE CARDINALITY(basketItems) > 0;

-- A row for each hundred lines, with these alone: who takes a line out of a basket copies the basket
-- first, ten thousand times that of ten thousand lines. There is room for a million lines, more than a
-- message has.
CREATE VIEW hundreds AS
SELECT
  invoiceNumber, store_id, saleDateTime_Ltz, saleTimestamp_Epoc, hundred, a * 100 + b AS before,
  ARRAY_SLICE(basketItems, (a * 100 + b) * 100 + 1, (a * 100 + b) * 100 + 100) AS items
FROM sales
CROSS JOIN UNNEST(ARRAY_SLICE(hundred, 1, (lines + 9999) / 10000)) AS of_hundreds (a)
CROSS JOIN UNNEST(ARRAY_SLICE(hundred, 1, (lines - a * 10000 + 99) / 100)) AS of_ones (b);

CREATE VIEW numbered AS
SELECT hundreds.*, before * 100 + c + 1 AS line, items[c + 1] AS item
FROM hundreds
CROSS JOIN UNNEST(ARRAY_SLICE(hundred, 1, CARDINALITY(items))) AS ones (c);

INSERT INTO t_unnested_sales
SELECT
  invoiceNumber, line, store_id, item.category, item.brand, item.name, item.subtotal,
  saleDateTime_Ltz, saleTimestamp_Epoc
FROM numbered;
-- end of gap
