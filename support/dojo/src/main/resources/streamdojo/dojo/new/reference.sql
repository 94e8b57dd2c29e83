-- TODO what this script does, in a few words.

-- gap: say in one sentence what to write here.
SELECT 1;
-- end of gap
