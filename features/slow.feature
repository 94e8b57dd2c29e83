Feature: Slow data
  Document 001: sales are landed in Kafka, from there in a lake of files, and from the lake a batch
  job loads them into a warehouse. Asking Kafka directly is said to be as current as can be.

  @SLOW-1 @kafka @registry
  Rule: SLOW-1 direct is current

    @slow-1-direct-totals
    Scenario: what each store has sold, read off the topic
      Given 50 transactions in each partition are taken back
      And 300 transactions are on the topic
      And 50 transactions in each partition are taken back
      When the topic is asked what each store has sold
      Then each store's total is that of the ledger

    @slow-1-direct-totals
    Scenario: a topic that never ends is read to where it ends now
      Given 500 transactions a second come
      When the topic is asked 10 times what each store has sold
      Then no answer lacks what was acknowledged before it, or has what was not sent yet

    @direct
    Scenario Outline: the direct query while <rate> transactions a second come
      Given 300 transactions are on the topic
      And <rate> transactions a second come
      When the direct query is asked 20 times within 1 second:
        """
        SELECT storeid, sum(amount), count(*) FROM transactions GROUP BY storeid ORDER BY storeid;
        """
      Then no answer lacks what was acknowledged before it, or has what was not sent yet

      Examples:
        | rate |
        | 2    |
        | 200  |
        | 5000 |

  @SLOW-2
  Rule: SLOW-2 the warehouse lags by up to one batch

    @slow-2-gap
    Scenario: how far a view is behind is told by its oldest missing row
      Given these rows were acknowledged, in seconds from the start:
        | row | acknowledged |
        | 1   | 0            |
        | 2   | 1            |
        | 3   | 3            |
        | 4   | 4            |
        | 5   | 8            |
        | 6   | 12           |
      When the gap of these looks is measured
        | look at | shows            | rows | age |
        | 13      | 1, 2, 3, 4, 5, 6 | 0    | 0   |
        | 13      |                  | 6    | 13  |
        | 13      | 1, 2, 3, 4, 5    | 1    | 1   |
        | 13      | 1, 2, 4, 5, 6    | 1    | 10  |
        | 13      | 1, 2, 3          | 3    | 9   |
        | 10      | 1, 2, 3, 4, 5, 6 | 0    | 0   |
        | 10      | 1, 2             | 3    | 7   |
        | 10      | 1, 2, 6          | 3    | 7   |
        | 12      | 1, 2, 3, 4, 5    | 1    | 0   |
      Then each gap is that of its row

    @slow-3-loader @kafka @registry @connect @mysql @direct @waits
    Scenario: the warehouse's gap grows and falls, the direct query has none
      Given the pipeline is at work in periods of 1500 ms
      And 20 transactions a second come
      When both sides are looked at for 5 periods of 1500 ms
      Then the warehouse's gap grows to a batch, and to no more than two and a poll
      And it falls by half of that 3 times or more: a sawtooth
      And the direct query has no gap in any look

  @SLOW-3 @slow-3-loader @kafka @registry @connect @mysql @direct
  Rule: SLOW-3 direct is never lower

    Scenario: the same query on both sides while transactions come
      Given the pipeline is at work in periods of 1000 ms
      And 100 transactions a second come
      When the warehouse and then the direct query are asked the same 15 times within 3 seconds:
        """
        SELECT storeid, sum(amount) FROM transactions GROUP BY storeid ORDER BY storeid;
        """
      Then the direct query is never lower, and has more rows at least once
      When no more transactions come
      And the warehouse has caught up
      Then both answer with the ledger's totals, to the rounding of the warehouse

  @SLOW-4 @slow-3-loader @kafka @registry @connect @mysql @direct
  Rule: SLOW-4 the pipeline is not needed

    Scenario: without a batch job the warehouse stands still, and the direct query goes on
      Given the pipeline is at work in periods of 300 ms
      And 100 transactions are on the topic
      And 100 transactions a second come
      And the warehouse has caught up
      When the batch job is stopped
      And the direct query is asked 10 times within 1 second:
        """
        SELECT storeid, sum(amount), count(*) FROM transactions GROUP BY storeid ORDER BY storeid;
        """
      Then no answer lacks what was acknowledged before it, or has what was not sent yet
      When the batch job is started again
      And no more transactions come
      And the warehouse has caught up
      Then every acknowledged row is in the warehouse exactly once

    @stops
    Scenario: with MySQL, Connect and the batch job stopped, the direct query still answers and grows
      Given the pipeline is at work in periods of 1000 ms
      And 100 transactions are on the topic
      And 100 transactions a second come
      And the warehouse has caught up
      When MySQL, Connect and the batch job are stopped
      Then the warehouse can't be asked, since nobody is there:
        """
        SELECT storeid, sum(amount) FROM transactions GROUP BY storeid ORDER BY storeid;
        """
      When the direct query is asked 20 times within 2 seconds:
        """
        SELECT storeid, sum(amount), count(*) FROM transactions GROUP BY storeid ORDER BY storeid;
        """
      Then no answer lacks what was acknowledged before it, or has what was not sent yet
      When MySQL, Connect and the batch job are started again
      And no more transactions come
      And the warehouse has caught up
      Then every acknowledged row is in the warehouse exactly once

  @SLOW-5 @mysql
  Rule: SLOW-5 a lake and a load that lose nothing

    @slow-3-loader
    Scenario: what was landed while no loader ran is loaded, and so is what comes late
      Given 20 transactions of each of the first 5 periods are landed
      When the loader runs
      And 10 transactions of each of the first 3 periods are landed
      And the loader runs
      And the loader runs
      Then every landed row is in the warehouse as often as it was landed

    @slow-3-loader
    Scenario: a loader that stops anywhere loses nothing and doubles nothing
      Given 3 transactions of each of the first 2 periods are landed
      When loaders are stopped before their first, second, … call, until one is through
      Then every landed row is in the warehouse as often as it was landed

    @slow-3-loader
    Scenario: two loaders at once don't load anything twice
      When two loaders run at once, one held before its first, second, … call, until it has no more
      Then every landed row is in the warehouse as often as it was landed

    @slow-3-loader
    Scenario: a file that is being written is left alone, and loaded once when it is whole
      Given 20 transactions of each of the first 2 periods are landed
      And a file of 20 more transactions is being written
      When the loader runs
      And that file is published
      And the loader runs
      Then every landed row is in the warehouse as often as it was landed

    @slow-3-loader
    Scenario: any text, null and what looks alike come through
      Given these transactions are landed:
        | storeId           | amount           | paymentTermCode | paymentTime | itemCode   |
        | ST-1100           | 54.6254231187419 | abw             | 1718011807  | 96385074   |
        | ST-1100           | 54.6254231187419 | abw             | 1718011807  | 96385074   |
        | a,b               | 10               | a\nb            | 1718011808  | "c"        |
        | storeId=x}        | 99.9999          | {d=e}           | 1718011809  | 'it''s'    |
        |                   |                  |                 |             |            |
        |                   | 11.25            |                 | 1718011810  | ü 漢 😀    |
        | ; DROP TABLE x; - | 12.5             | \\N             | 1718011811  | null       |
      When the loader runs
      Then every landed row is in the warehouse as often as it was landed

    @slow-3-loader @kafka @registry @connect
    Scenario: all that Kafka has acknowledged comes into the warehouse by itself
      Given the pipeline is at work in periods of 500 ms
      And 300 transactions are on the topic
      And these transactions are on the topic:
        | storeId           | amount           | paymentTermCode | paymentTime | itemCode   |
        | ST-1100           | 54.6254231187419 | abw             | 1718011807  | 96385074   |
        | ST-1100           | 54.6254231187419 | abw             | 1718011807  | 96385074   |
        | a,b               | 10               | a\nb            | 1718011808  | "c"        |
        | storeId=x}        | 99.9999          | {d=e}           | 1718011809  | 'it''s'    |
        |                   |                  |                 |             |            |
        | ; DROP TABLE x; - | 12.5             | \\N             | 1718011811  | ü 漢 😀    |
      When the warehouse has caught up
      Then every acknowledged row is in the warehouse exactly once

    @kafka @registry @connect
    Scenario: a file of the lake has one partition and one period, and is named by its offsets
      Given transactions with these times of yesterday are on the topic:
        | partition | time         |
        | 0         | 09:30:10     |
        | 0         | 09:30:59.999 |
        | 0         | 09:31:00     |
        | 0         | 09:30:30     |
        | 1         | 09:30:00     |
        | 1         | 09:33:00     |
      When the topic is landed in periods of 60000 ms
      Then these files are in the lake, and no other:
        | period | partition | first | last |
        | 09:30  | 0         | 0     | 1    |
        | 09:31  | 0         | 2     | 2    |
        | 09:30  | 0         | 3     | 3    |
        | 09:30  | 1         | 0     | 0    |
        | 09:33  | 1         | 1     | 1    |
      And every acknowledged row is in the lake exactly once

    @slow-3-loader @kafka @registry @connect
    Scenario: a schema that changes gives the right row, and what can't be loaded is named
      Given the pipeline is at work in periods of 300 ms
      And 50 transactions are on the topic
      And a transaction with other fields is on the topic
      And 50 transactions are on the topic
      When the warehouse has caught up
      Then every acknowledged row is in the warehouse exactly once
      When a transaction with the amount "a lot" is on the topic
      Then the batch job ends, and says that it can't load "a lot"
      And every acknowledged row is in the warehouse exactly once
      When a record that is no Avro is on the topic, and 20 transactions behind it
      Then who waits for the lake is told that the connector has failed, and why

    @slow-3-loader @kafka @registry @connect @stops
    Scenario: Connect is killed in the middle of a file
      Given the pipeline is at work in periods of 1000 ms
      And 100 transactions a second come
      When Connect is killed in the middle of a file of the lake, and started again
      And no more transactions come
      And the warehouse has caught up
      Then every acknowledged row is in the lake exactly once
      And no file of the lake has changed
      And every acknowledged row is in the warehouse exactly once

    @slow-3-loader @kafka @registry @connect @direct @stops
    Scenario: the registry is killed while transactions come, and there again
      Given the pipeline is at work in periods of 500 ms
      And 50 transactions are on the topic
      And the warehouse has caught up
      And 100 transactions a second come
      When the registry is killed, and 200 more transactions come
      Then the topic can't be asked, since nobody knows its columns
      When the registry is there again
      And no more transactions come
      And the warehouse has caught up
      Then every acknowledged row is in the lake exactly once
      And every acknowledged row is in the warehouse exactly once
      And the direct query has every acknowledged row

  @SLOW-6 @kafka @registry @direct
  Rule: SLOW-6 what direct costs

    @mysql @waits
    Scenario: one sale is found by reading the whole topic, or by an index
      Given the warehouse has an index on its sales
      When both sides have 10000 sales
      And one sale is looked for on both sides
      And both sides have 100000 sales
      And one sale is looked for on both sides
      # In two steps, since each has a limit: half a million takes its time on a busy machine.
      And both sides have 500000 sales
      And both sides have 1000000 sales
      And one sale is looked for on both sides
      Then the direct query's time grows more than five times as much as the warehouse's

    @slow-1-direct-totals
    Scenario: what retention has deleted is in no answer
      Given 400 transactions are on the topic
      And retention has deleted the first 50 of each partition
      When the topic is asked what each store has sold
      Then each store's total is that of what is left
      And the direct query counts the same
