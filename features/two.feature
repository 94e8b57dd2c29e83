Feature: Two generals
  Document 000: purchases are landed in Kafka, and from there in a lake, which others write to
  as well. Two generals ask the same, one of Kafka and one of the lake, and sooner or later get different
  answers. Which one is right, the document asks.

  @TWO-1 @two-1-drift
  Rule: TWO-1 consistent at first

    Scenario: what rounding explains is no drift, and all else is
      When these answers of both sides are compared, the lake's column having 3 decimals:
        | customer | direct rows | direct total       | lake rows | lake total  | drifted |
        | CU-1000  | 1           | 54.6254231187419   | 1         | 54.625      | no      |
        | CU-1001  | 3           | 100.00151          | 3         | 100.003     | no      |
        | CU-1002  | 1           | 10.0               | 1         | 10.001      | yes     |
        | CU-1003  | 2000        | 110000.4           | 2000      | 110001.3    | no      |
        | CU-1004  | 2           | 120.0              | 2         | 125.0       | yes     |
        | CU-1005  | 2           | 130.0              | 2         | 125.0       | yes     |
        | CU-1006  | 3           | 150.5              | 4         | 150.5       | yes     |
        | CU-1007  | 1           | 12.25              |           |             | yes     |
        | CU-1008  | 3           | 30.000000000000004 | 3         | 30.0        | no      |
        | CU-1009  | 2000        | 99000.0            | 2000      | 99001.1     | yes     |
        | CU-2000  |             |                    | 1         | 16383.0     | yes     |
      Then those have drifted that are said to, and by as much

    Scenario: a column of another type explains more, and what cancels out is explained by none
      When these answers of both sides are compared, the lake's column having 1 decimals:
        | customer | direct rows | direct total     | lake rows | lake total | drifted |
        | CU-1000  | 1           | 54.6254231187419 | 1         | 54.6       | no      |
        | CU-1001  | 4           | 100.19           | 4         | 100.0      | no      |
        | CU-1002  | 4           | 100.21           | 4         | 100.0      | yes     |
        | CU-1003  | 2           | 120.0            | 2         | 125.0      | yes     |
        | CU-1004  | 2           | 130.0            | 2         | 125.0      | yes     |
      Then those have drifted that are said to, and by as much

    Scenario: what a comparison of totals sees of all that may be done to a lake
      When each of these is done to a lake of 160 purchases, and totals are compared:
        | done                                               | seen |
        | nothing                                            | no   |
        | a row is lost                                      | yes  |
        | a row is there twice                               | yes  |
        | a row worth nothing is put in                      | yes  |
        | an amount is ten cents more                        | yes  |
        | a row is another customer's                        | yes  |
        | one amount of a customer is 5 more, another 5 less | no  |
        | a row has another item                             | no  |
        | an amount is a thousandth more                     | no  |
      Then all is seen that can be seen so, and what such a detector misses is said

    @kafka @registry @connect @mysql @direct
    Scenario: the document's query on both sides
      Given purchases are landed in the lake
      When 1000 purchases are on the topic
      And the lake has caught up
      Then both generals have the same answer, but for rounding:
        """
        SELECT customerid, sum(amount) AS total FROM purchases GROUP BY customerid ORDER BY total DESC LIMIT 3;
        """
      And no customer has drifted

  @TWO-2 @two-1-drift @kafka @registry @connect @mysql @direct
  Rule: TWO-2 then they drift

    Scenario: each sweep of the rogue client moves the lake by the sum of its rows
      Given purchases are landed in the lake
      When 1000 purchases are on the topic
      And the lake has caught up
      And the rogue client sweeps 4 times, a row for each of CU-1000 to CU-2000
      Then each sweep has moved the lake by exactly the sum of its rows
      And the customers have drifted by their rogue rows, and by nothing else
      And the generals have different answers:
        """
        SELECT customerid, sum(amount) AS total FROM purchases GROUP BY customerid ORDER BY total DESC LIMIT 3;
        """

  @TWO-3 @two-2-fingerprint
  Rule: TWO-3 the drift can be found

    Scenario: every way in which rows can differ, and those that are merely under way
      Given these rows are so often on the topic, of these committed by the sink, and in the lake:
        | customer | amount           | item     | topic | committed | lake | surplus | missing |
        | CU-1000  | 54.6254231187419 | 12345670 | 1     | 1         | 1    | 0       | 0       |
        | CU-1001  | 16383            | 96385074 | 0     | 0         | 1    | 1       | 0       |
        | CU-1002  | 20.5             | 12345670 | 1     | 1         | 2    | 1       | 0       |
        | CU-1003  | 20.5             | 12345670 | 2     | 2         | 5    | 3       | 0       |
        | CU-1004  | 20.5             | 12345670 | 1     | 1         | 0    | 0       | 1       |
        | CU-1005  | 20.5             | 12345670 | 2     | 2         | 1    | 0       | 1       |
        | CU-1006  | 20.5             | 12345670 | 1     | 1         | 0    | 0       | 1       |
        | CU-1006  | 25.5             | 12345670 | 0     | 0         | 1    | 1       | 0       |
        | CU-1007  | 20.5             | 12345670 | 1     | 0         | 0    | 0       | 0       |
        | CU-1008  | 20.5             | 12345670 | 1     | 0         | 1    | 0       | 0       |
        | CU-1009  | 20.5             | 12345670 | 3     | 2         | 1    | 0       | 1       |
        | CU-1010  | 20.5             | 12345670 | 3     | 1         | 2    | 0       | 0       |
        | CU-1011  | 20.5             | 12345670 | 2     | 0         | 3    | 1       | 0       |
        | O'Neill  | 9999999.999      | "}',;    | 1     | 1         | 1    | 0       | 0       |
        | O'Neill  | 9999999.998      | "}',;    | 1     | 1         | 0    | 0       | 1       |
        | CU-1012  |                  | ü 漢 😀  | 1     | 1         | 1    | 0       | 0       |
        |          | 20.5             |          | 1     | 1         | 2    | 1       | 0       |
        | cu-1002  | 20.5             | 12345670 | 0     | 0         | 1    | 1       | 0       |
      When the rows that differ are looked for
      Then those are found that differ, each as often as it does

    Scenario: rows that come between any two looks are no difference
      Given these rows are so often on the topic, of these committed by the sink, and in the lake:
        | customer | amount | item     | topic | committed | lake | surplus | missing |
        | CU-1000  | 54.625 | 12345670 | 1     | 1         | 1    | 0       | 0       |
        | CU-1001  | 16383  | 96385074 | 0     | 0         | 1    | 1       | 0       |
        | CU-1002  | 20.5   | 12345670 | 2     | 2         | 1    | 0       | 1       |
      And more come, and are landed and committed, whenever a side has been read
      When the rows that differ are looked for
      Then those are found that differ, each as often as it does

    Scenario: what a comparison of rows sees of all that may be done to a lake
      When each of these is done to a lake of 160 purchases, and rows are compared:
        | done                                               | seen |
        | nothing                                            | no   |
        | a row is lost                                      | yes  |
        | a row is there twice                               | yes  |
        | a row worth nothing is put in                      | yes  |
        | an amount is ten cents more                        | yes  |
        | a row is another customer's                        | yes  |
        | one amount of a customer is 5 more, another 5 less | yes |
        | a row has another item                             | yes |
        | an amount is a thousandth more                     | yes |
      Then all is seen that can be seen so, and what such a detector misses is said

    @waits
    Scenario: a million rows in little memory
      When the differences of 1000000 rows are looked for in 32 MB
      Then those that were planted are found, and no others

    @kafka @registry @connect @mysql
    Scenario: on a lake that Connect fills, while purchases come
      Given purchases are landed in the lake
      When 400 purchases are on the topic
      And the lake has caught up
      And Connect lands no more
      And 50 purchases are on the topic
      Then no difference is found
      When Connect goes on, 10 rows before where it was
      And the lake has caught up
      And 100 purchases a second come
      And the rogue client puts 5 rows into the lake, and copies 3 that are true
      And of the lake's true rows 4 are lost and 2 are altered
      Then 5 times exactly these differences are found

    @waits @kafka @registry @connect @mysql
    Scenario: on a lake whose sink is a hundred thousand rows behind
      Given purchases are landed in the lake
      When 400 purchases are on the topic
      And the lake has caught up
      And Connect lands no more
      And 100000 purchases are on the topic
      Then no difference is found
      When the rogue client puts 5 rows into the lake, and copies 3 that are true
      And of the lake's true rows 4 are lost and 2 are altered
      Then 2 times exactly these differences are found

  @TWO-4 @two-2-fingerprint @kafka @registry @connect @mysql
  Rule: TWO-4 who is right can be shown

    @direct
    Scenario: the topic, read again from its begin, gives the direct answer and the ledger's
      Given purchases are landed in the lake
      When 1000 purchases are on the topic
      And the lake has caught up
      And the rogue client sweeps 1 time, a row for each of CU-1000 to CU-2000
      Then the topic, read from offset 0, gives each customer's total as the ledger has it, and the direct query
      And the lake has another total for each of the rogue client's customers
      And the differences found explain the lake to the last row

    Scenario: of a topic that retention has cut nothing can be shown
      Given purchases are landed in the lake
      When 200 purchases are on the topic
      And the lake has caught up
      And retention has deleted the first 50 purchases of each partition
      Then it is said that it cannot be shown who is right

  @TWO-5 @two-3-reconcile @mysql
  Rule: TWO-5 peace can be made

    Scenario: surplus rows are kept aside, missing ones are put in, and once is enough
      Given a lake with rows of every kind, and a quarantine with a row of yesterday
      When the lake is reconciled
      Then the lake has what the topic has, each as often
      And each surplus row is kept aside, with its reason
      When the lake is reconciled
      Then the lake has what the topic has, each as often
      And each surplus row is kept aside, with its reason

    Scenario: stopped anywhere, it can be resumed
      Given a lake with rows of every kind, and a quarantine with a row of yesterday
      When reconciliations are stopped before their first, second, … call, until one is through
      Then the lake has what the topic has, each as often
      And each surplus row is kept aside, with its reason

    @stops
    Scenario: MySQL killed in the middle, and there again
      Given a lake with rows of every kind, and a quarantine with a row of yesterday
      When MySQL is killed before a reconciliation's third commit, and started again
      And the lake is reconciled
      Then the lake has what the topic has, each as often
      And each surplus row is kept aside, with its reason

    Scenario: rows that are landed meanwhile stay
      Given a lake with rows of every kind, and a quarantine with a row of yesterday
      When the lake is reconciled, and before each of its calls rows are landed that the topic has
      Then the lake has what the topic has, each as often

    @two-2-fingerprint @kafka @registry @connect
    Scenario: peace on a lake that Connect fills, while purchases come
      Given purchases are landed in the lake
      When 400 purchases are on the topic
      And the lake has caught up
      And 100 purchases a second come
      And the rogue client puts 20 rows into the lake, and copies 3 that are true
      And of the lake's true rows 4 are lost and 2 are altered
      And the differences found on both sides are reconciled
      And no more purchases come
      And the lake has caught up
      Then the lake is what Kafka has acknowledged, row by row
      And 25 rows are kept aside

  @TWO-6 @two-2-fingerprint @kafka @registry @connect @mysql @direct
  Rule: TWO-6 one source is not one truth

    Scenario: a purchase sent twice and one that never was are on the topic itself
      Given purchases are landed in the lake
      When tills send 300 purchases, each with its receipt's number as key and its till in a header
      And a till sends 3 of them again, and somebody sends one that nobody has bought
      And the lake has all that is on the topic
      Then no difference is found
      And both generals count 304 purchases where 300 were made
      And 3 receipts are on the topic twice, and 1 record is from no till
