-- Completed sales: what was sold and what was paid, joined again.

-- gap: how long a half is remembered, and the job that fills t_f_avro_salescompleted.
-- A half that has not changed for a week is forgotten: what comes for it then, comes too late.
SET 'table.exec.state.ttl' = '7 d';

INSERT INTO t_f_avro_salescompleted
SELECT
  basket.invoiceNumber,
  basket.saleDateTime_Ltz,
  basket.saleTimestamp_Epoc,
  basket.terminalPoint,
  basket.total,
  basket.vat,
  basket.nett,
  basket.clerk,
  basket.store,
  basket.basketItems,
  payment.payDateTime_Ltz,
  payment.payTimestamp_Epoc,
  payment.paid,
  payment.finTransactionId,
  payment.paid <> basket.total AS paidDiffers
FROM t_k_avro_salesbaskets AS basket
INNER JOIN t_f_avro_salespayments AS payment
ON payment.invoiceNumber = basket.invoiceNumber;
-- end of gap
