-- The lake: four topics as tables of Paimon, in Avro files on S3.

-- TODO the catalog c_paimon, its database dev with four tables, and the job that fills them.
-- not solved yet: take this line away when you begin
