-- The devices of those who spend most: a row a customer and device, with the requests that came from it.

-- gap: one query: find the spenders first, then count their requests by device.
SELECT spenders.customerid, spenders.total, requestlog.useragent, count(requestlog.useragent) AS requests
FROM (
  SELECT purchases.customerid, sum(purchases.amount) AS total
  FROM purchases
  WHERE purchases.customerid IS NOT NULL
  GROUP BY purchases.customerid
  ORDER BY total DESC
  LIMIT ${top}
) AS spenders
LEFT JOIN requestlog ON requestlog.customerid = spenders.customerid
GROUP BY spenders.customerid, spenders.total, requestlog.useragent;
-- end of gap
