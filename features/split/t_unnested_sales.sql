-- The lines of completed sales, by invoice number and line.
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
