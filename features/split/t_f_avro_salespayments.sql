-- What was paid, by invoice number. A correction is a row again, a tombstone takes it away.
CREATE TABLE t_f_avro_salespayments (
  invoiceNumber STRING,
  payDateTime_Ltz STRING,
  payTimestamp_Epoc STRING,
  paid DOUBLE,
  finTransactionId STRING,
  PRIMARY KEY (invoiceNumber) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = '${prefix}avro_salespayments',
  ${kafka},
  'key.format' = 'raw',
  'value.format' = 'avro-confluent',
  ${registry}
);
