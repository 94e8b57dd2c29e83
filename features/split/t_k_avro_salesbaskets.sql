-- What the till has sold, by invoice number. A basket that comes twice is the same row twice.
CREATE TABLE t_k_avro_salesbaskets (
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
  PRIMARY KEY (invoiceNumber) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = '${prefix}avro_salesbaskets',
  ${kafka},
  'key.format' = 'raw',
  'value.format' = 'avro-confluent',
  ${registry}
);
