-- The lake: four topics as tables of Paimon, in Avro files on S3.

-- gap: the catalog c_paimon, its database dev with four tables, and the job that fills them.
CREATE CATALOG c_paimon WITH (
  'type' = 'paimon',
  ${lake},
  'table-default.file.format' = 'avro',
  -- One writer a table; by default each row would be looked up for where it belongs.
  'table-default.bucket' = '1'
);

CREATE DATABASE IF NOT EXISTS c_paimon.dev;

-- The keys come with the columns. Without them a table can only be added to.
CREATE TABLE IF NOT EXISTS c_paimon.dev.t_salesbaskets
LIKE t_k_avro_salesbaskets (EXCLUDING OPTIONS);

CREATE TABLE IF NOT EXISTS c_paimon.dev.t_salespayments
LIKE t_f_avro_salespayments (EXCLUDING OPTIONS);

CREATE TABLE IF NOT EXISTS c_paimon.dev.t_salescompleted
LIKE t_f_avro_salescompleted (EXCLUDING OPTIONS);

CREATE TABLE IF NOT EXISTS c_paimon.dev.t_unnested_sales (
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
);

EXECUTE STATEMENT SET BEGIN
INSERT INTO c_paimon.dev.t_salesbaskets SELECT * FROM t_k_avro_salesbaskets;
INSERT INTO c_paimon.dev.t_salespayments SELECT * FROM t_f_avro_salespayments;
INSERT INTO c_paimon.dev.t_salescompleted SELECT * FROM t_f_avro_salescompleted;
-- By place, not by name.
INSERT INTO c_paimon.dev.t_unnested_sales
SELECT
  invoiceNumber, line, store_id, category, brand, product, subtotal, saleDateTime_Ltz,
  saleTimestamp_Epoc
FROM t_unnested_sales;
END;
-- end of gap
