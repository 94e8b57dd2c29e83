-- Payments from MySQL's change log onto a topic: two tables, and what brings the one to the other.

-- TODO the tables t_f_msqlcdc_salespayments and t_f_avro_salespayments, then the INSERT.
-- not solved yet: take this line away when you begin
