-- The devices of those who spend most: a row a customer and device, with the requests that came from it.

-- TODO one query: find the spenders first, then count their requests by device.
-- not solved yet: take this line away when you begin
