-- Payments from MySQL's change log onto a topic: two tables, and what brings the one to the other.

-- gap: the tables t_f_msqlcdc_salespayments and t_f_avro_salespayments, then the INSERT.
-- Columns have MySQL's names, case included: one that isn't found is null in every row.
CREATE TABLE t_f_msqlcdc_salespayments (
  invoiceNumber STRING,
  payDateTime_Ltz STRING,
  payTimestamp_Epoc STRING,
  paid DOUBLE,
  finTransactionId STRING,
  created_at TIMESTAMP(3),
  PRIMARY KEY (invoiceNumber) NOT ENFORCED
) WITH (
  'connector' = 'mysql-cdc',
  ${mysql},
  'table-name' = 'salespayments',
  'server-id' = '${server_id}',
  'server-time-zone' = 'UTC',
  -- The rows of now first, then the log from there on.
  'scan.startup.mode' = 'initial',
  -- Ms after which a connection that broke off is noticed; a minute if nothing is said.
  'debezium.connect.keep.alive.interval.ms' = '5000',
  -- Ms for which a change waits for others; half a second if nothing is said.
  'debezium.poll.interval.ms' = '20'
);

CREATE TABLE t_f_avro_salespayments (
  invoiceNumber STRING,
  payDateTime_Ltz STRING,
  payTimestamp_Epoc STRING,
  paid DOUBLE,
  finTransactionId STRING,
  created_at TIMESTAMP(3),
  PRIMARY KEY (invoiceNumber) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = '${prefix}avro_salespayments',
  ${kafka},
  'key.format' = 'raw',
  'value.format' = 'avro-confluent',
  ${registry},
  'value.fields-include' = 'ALL'
);

INSERT INTO t_f_avro_salespayments
SELECT invoiceNumber, payDateTime_Ltz, payTimestamp_Epoc, paid, finTransactionId, created_at
FROM t_f_msqlcdc_salespayments;
-- end of gap
