-- Completed sales: what was sold and what was paid, joined again.

-- TODO how long a half is remembered, and the job that fills t_f_avro_salescompleted.
-- not solved yet: take this line away when you begin
