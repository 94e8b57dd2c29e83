-- The lines of completed sales, a row each.

-- TODO the table t_unnested_sales, and the job that fills it.
-- not solved yet: take this line away when you begin
