-- The aggregates of completed sales, a table and a topic each: sales are invoices, lines are lines of
-- baskets, total is money to the cent. Windows begin and end in UTC.

CREATE TABLE sales_per_store_per_5min (
  store_id STRING,
  store_name STRING,
  window_start TIMESTAMP(3),
  window_end TIMESTAMP(3),
  sales BIGINT,
  `lines` BIGINT,
  total DECIMAL(18, 2),
  PRIMARY KEY (store_id, store_name, window_start, window_end) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = '${prefix}avro_sales_per_store_per_5min',
  ${kafka},
  'key.format' = 'json',
  'value.format' = 'avro-confluent',
  ${registry}
);

CREATE TABLE sales_per_store_per_hour
WITH ('topic' = '${prefix}avro_sales_per_store_per_hour')
LIKE sales_per_store_per_5min;

CREATE TABLE sales_per_store_per_terminal_per_5min (
  store_id STRING,
  store_name STRING,
  terminal STRING,
  window_start TIMESTAMP(3),
  window_end TIMESTAMP(3),
  sales BIGINT,
  `lines` BIGINT,
  total DECIMAL(18, 2),
  PRIMARY KEY (store_id, store_name, terminal, window_start, window_end) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = '${prefix}avro_sales_per_store_per_terminal_per_5min',
  ${kafka},
  'key.format' = 'json',
  'value.format' = 'avro-confluent',
  ${registry}
);

CREATE TABLE sales_per_store_per_terminal_per_hour
WITH ('topic' = '${prefix}avro_sales_per_store_per_terminal_per_hour')
LIKE sales_per_store_per_terminal_per_5min;

CREATE TABLE sales_per_store_per_brand_per_5min (
  store_id STRING,
  store_name STRING,
  brand STRING,
  window_start TIMESTAMP(3),
  window_end TIMESTAMP(3),
  sales BIGINT,
  `lines` BIGINT,
  total DECIMAL(18, 2),
  PRIMARY KEY (store_id, store_name, brand, window_start, window_end) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = '${prefix}avro_sales_per_store_per_brand_per_5min',
  ${kafka},
  'key.format' = 'json',
  'value.format' = 'avro-confluent',
  ${registry}
);

CREATE TABLE sales_per_store_per_brand_per_hour
WITH ('topic' = '${prefix}avro_sales_per_store_per_brand_per_hour')
LIKE sales_per_store_per_brand_per_5min;

CREATE TABLE sales_per_store_per_product_per_5min (
  store_id STRING,
  store_name STRING,
  product STRING,
  window_start TIMESTAMP(3),
  window_end TIMESTAMP(3),
  sales BIGINT,
  `lines` BIGINT,
  total DECIMAL(18, 2),
  PRIMARY KEY (store_id, store_name, product, window_start, window_end) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = '${prefix}avro_sales_per_store_per_product_per_5min',
  ${kafka},
  'key.format' = 'json',
  'value.format' = 'avro-confluent',
  ${registry}
);

CREATE TABLE sales_per_store_per_product_per_hour
WITH ('topic' = '${prefix}avro_sales_per_store_per_product_per_hour')
LIKE sales_per_store_per_product_per_5min;

CREATE TABLE sales_per_store_per_category_per_5min (
  store_id STRING,
  store_name STRING,
  category STRING,
  window_start TIMESTAMP(3),
  window_end TIMESTAMP(3),
  sales BIGINT,
  `lines` BIGINT,
  total DECIMAL(18, 2),
  PRIMARY KEY (store_id, store_name, category, window_start, window_end) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = '${prefix}avro_sales_per_store_per_category_per_5min',
  ${kafka},
  'key.format' = 'json',
  'value.format' = 'avro-confluent',
  ${registry}
);

CREATE TABLE sales_per_store_per_category_per_hour
WITH ('topic' = '${prefix}avro_sales_per_store_per_category_per_hour')
LIKE sales_per_store_per_category_per_5min;
