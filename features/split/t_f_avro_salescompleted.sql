-- Sales of which both halves are there, by invoice number: the basket's columns, then the payment's.
CREATE TABLE t_f_avro_salescompleted (
  invoiceNumber STRING,
  saleDateTime_Ltz STRING,
  saleTimestamp_Epoc STRING,
  terminalPoint STRING,
  total DOUBLE,
  vat DOUBLE,
  nett DOUBLE,
  clerk ROW<id STRING, name STRING, surname STRING>,
  store ROW<id STRING, name STRING>,
  basketItems ARRAY<ROW<brand STRING, category STRING, id STRING, name STRING,
                        price DOUBLE, quantity INT, subtotal DOUBLE>>,
  payDateTime_Ltz STRING,
  payTimestamp_Epoc STRING,
  paid DOUBLE,
  finTransactionId STRING,
  paidDiffers BOOLEAN,
  PRIMARY KEY (invoiceNumber) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = '${prefix}avro_salescompleted',
  ${kafka},
  -- A basket may have ten thousand lines, which is near the default of a megabyte.
  'properties.max.request.size' = '10485760',
  'key.format' = 'raw',
  'value.format' = 'avro-confluent',
  ${registry}
);
