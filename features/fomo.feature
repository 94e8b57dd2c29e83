Feature: FOMO
  Document 002: purchases are landed in a lake, the log of requests is not. Who knows only the lake
  misses what Kafka has; who asks Kafka directly is said to miss nothing.

  @FOMO-1 @kafka @registry @direct
  Rule: FOMO-1 both sides know the top spenders

    @connect @mysql
    Scenario: who spends most, asked of both sides once everything is landed
      Given 2000 purchases are on the topic
      And purchases are landed in the lake
      When the lake and the direct query are asked who spends most:
        """
        SELECT customerid, sum(amount) AS total FROM purchases GROUP BY customerid ORDER BY total DESC LIMIT 3;
        """
      Then both name the ledger's three with their totals, to the rounding of the lake

    @fomo-2-devices
    Scenario: who spends most, and on which devices
      Given these purchases are on the topic:
        | customerId | amount |
        | CU-1000    | 10.5   |
        | CU-1001    | 99     |
        | CU-1001    | 99     |
        | CU-1002    | 60     |
        | CU-1002    | 60.25  |
        | CU-1003    | 90     |
      And these requests are on the topic requestlog:
        | customerId | userAgent |
        | CU-1000    | phone     |
        | CU-1000    | phone     |
        | CU-1000    | phone     |
        | CU-1001    | phone     |
        | CU-1001    | desk      |
        | CU-1001    | phone     |
        | CU-1001    | phone     |
        | CU-1003    | desk      |
        | CU-1003    | phone     |
      When the direct query is asked for the devices of the top 3
      Then these are their devices:
        | customer | total  | device | requests |
        | CU-1001  | 198.00 | desk   | 1        |
        | CU-1001  | 198.00 | phone  | 3        |
        | CU-1002  | 120.25 |        | 0        |
        | CU-1003  | 90.00  | desk   | 1        |
        | CU-1003  | 90.00  | phone  | 1        |

  @FOMO-2 @kafka @mysql
  Rule: FOMO-2 Kafka shows more

    @registry @connect @direct
    Scenario: the tables of both sides, of which nobody has declared a topic's
      Given 20 purchases are on the topic
      And 20 requests are on the topic requestlog
      And purchases are landed in the lake
      When the lake and the direct query are asked what there is:
        """
        SHOW TABLES;
        """
      Then the direct query shows "purchases, requestlog", and the lake "purchases"

    @fomo-1-hidden-datasets
    Scenario: what Kafka has and the lake lacks
      Given these topics and tables:
        | topic        | records  | partition | table     | table elsewhere |
        | purchases    | 3        |           | purchases |                 |
        | Returns      | 3        |           | RETURNS   |                 |
        | requestlog   | 3        |           |           | requestlog      |
        | coupons      | 1        | 1         |           |                 |
        | visits       | 0        |           |           |                 |
        | old_visits   | all gone |           |           |                 |
        | _checkpoints | 3        |           |           |                 |
      When it is asked which datasets the lake lacks
      Then it lacks "requestlog, coupons"

  @FOMO-3 @kafka @registry @mysql @direct @fomo-2-devices
  Rule: FOMO-3 the hidden dataset answers

    Scenario: the devices of a top spender, which the lake can't tell
      Given the document's purchases are on the topic
      And the document's requests are on the topic requestlog
      And the lake has its table
      When the direct query is asked for one customer's devices:
        """
        SELECT useragent, count(useragent) FROM requestlog WHERE customerid='CU-1277' GROUP BY useragent;
        """
      Then the lake, asked the same, says that there is no such table
      When the direct query is asked for the devices of the top 3
      Then "CU-1277" is one of them, with the same devices

  @FOMO-4 @kafka @registry @connect @mysql @direct @fomo-1-hidden-datasets
  Rule: FOMO-4 a new dataset costs nothing

    Scenario: a new topic answers with its first record, the lake after its steps
      Given 20 purchases are on the topic
      And purchases are landed in the lake
      When the lake and the direct query are asked who spends most:
        """
        SELECT customerid, sum(amount) AS total FROM purchases GROUP BY customerid ORDER BY total DESC LIMIT 3;
        """
      Then both name the ledger's three with their totals, to the rounding of the lake
      When it is asked which datasets the lake lacks
      Then it lacks nothing
      Given 1 request is on the topic requestlog
      When it is asked which datasets the lake lacks
      Then it lacks "requestlog"
      When both ways to an answer about requestlog are begun at once:
        """
        SELECT useragent, count(useragent) FROM requestlog GROUP BY useragent;
        """
      Then the direct query has answered with no step before, and the lake later, after its steps
      When it is asked which datasets the lake lacks
      Then it lacks nothing

  @FOMO-5
  Rule: FOMO-5 the investigation is finished

    @fomo-2-devices @kafka @registry @direct
    Scenario: one query joins spenders with their devices, and what is planted is found
      Given 10000 purchases are on the topic
      And 60 % of the requests of the tenth that spends most come from one device
      And 10000 requests are on the topic requestlog
      When the direct query is asked for the devices of the top 1000
      Then totals and requests are the ledger's
      And the test over customers finds the planted device

    Scenario: the test finds what is planted, and nothing where nothing is
      Given what customers buy in 200 shops
      Then a device planted with 60 % is found in at least 95 % of them
      And with nothing planted there is an alarm in at most 10 %
      And with 90 % of a favourite each there is one in at most 10 %, and by requests in more than half

  @FOMO-6 @kafka @registry @direct
  Rule: FOMO-6 visible is not governed

    @connect @mysql
    Scenario: a field is renamed
      Given 20 purchases are on the topic
      And purchases are landed in the lake
      When a purchase comes whose amount is called price
      Then the direct query says "There is no column amount." to this:
        """
        SELECT customerid, sum(amount) AS total FROM purchases GROUP BY customerid ORDER BY total DESC LIMIT 3;
        """
      And the landing step stops there, says why, and has let nothing of it through

    @connect @mysql
    Scenario: a record is no Avro
      Given 20 purchases are on the topic
      And purchases are landed in the lake
      When a record comes that is no Avro
      Then the direct query answers with the other 20, and states beside it that it can't read one:
        """
        SELECT count(*) FROM purchases;
        """
      And the landing step stops there, says why, and has let nothing of it through

    @connect @mysql
    Scenario: a topic has no schema
      Given purchases come as JSON, without a schema, and one of them has the amount "a lot"
      Then the direct query says "can't be answered" to this:
        """
        SELECT customerid, sum(amount) AS total FROM purchases GROUP BY customerid ORDER BY total DESC LIMIT 3;
        """
      And the landing step stops there, says why, and has let nothing of it through

    @fomo-2-devices
    Scenario: purchases name no customer
      Given these purchases are on the topic:
        | customerId | amount |
        |            | 99     |
        | CU-1001    | 40     |
        |            | 99     |
        | CU-1002    | 20     |
      And these requests are on the topic requestlog:
        | customerId | userAgent |
        | CU-1001    | phone     |
        |            | desk      |
      When the direct query is asked for the devices of the top 1
      Then these are their devices:
        | customer | total | device | requests |
        | CU-1001  | 40.00 | phone  | 1        |
