Feature: Split sources
  Document 004: a till sells. What was in the basket goes onto a topic in Kafka, what was paid into a
  database; from then on the two halves of a sale have to find each other.

  @SPLIT-1 @split-1-route @kafka @registry @mysql
  Rule: SPLIT-1 the split

    Scenario Outline: with <key> <value> payments go to <place>, the last partial batch too
      Given a till with this configuration file:
        """
        {
          # What isn't said here is as in the original's file: batches of 10, and Kafka enabled.
          "<key>": <value>
        }
        """
      When it sells 23 times
      Then every basket is on avro_salesbaskets exactly once
      And every payment is in <place> exactly once, and nowhere else

      Examples:
        | key           | value | place              |
        | MysqlEnabled  | 1     | salespayments      |
        | Mysql_enabled | 1     | salespayments      |
        | Mysql_enabled | 0     | avro_salespayments |

    Scenario: documents go to files alone if nothing else is enabled
      Given a till with this configuration file:
        """
        {"KafkaEnabled": 0, "MysqlEnabled": 0, "Json_to_file": 1, "Output_path": "json_save"}
        """
      When it sells 5 times
      Then every basket and every payment is in a file, and nowhere else

    Scenario: one store id with two names and one name with two ids stay apart
      When it sells 2 times in each of its stores
      Then every basket is on avro_salesbaskets exactly once
      And the last basket of each key makes up all sales, each in its own store

    Scenario: any invoice number and any number of lines come through
      When it sells these:
        | invoice number            | lines |
        | O'Brien; it''s "INV" \\ 1 | 2     |
        | '); DROP TABLE x; --      | 1     |
        | ü 漢 😀                   | 0     |
        | 10,000                    | 10000 |
      Then every basket is on avro_salesbaskets exactly once
      And every payment is in salespayments exactly once, and nowhere else

    Scenario: a batch that fails is not dropped
      Given a till with this configuration file:
        """
        {"Batch_size": 3}
        """
      When it sells 7 times, cut off before its first, second, … call, until it has no more
      Then every basket is on avro_salesbaskets exactly once
      And every payment is in salespayments exactly once, and nowhere else

    Scenario: a full batch does not wait for another sale
      When it sells 21 times, and the table is looked at before each sale
      Then no full batch has waited for another sale
      And every payment is in salespayments exactly once, and nowhere else

  @SPLIT-2 @split-2-capture @flink @kafka @registry @mysql
  Rule: SPLIT-2 captured

    Scenario: what is there comes as it is, what happens afterwards as it happens
      Given 6 payments are in MySQL, each corrected 2 times, and 2 are deleted already
      When payments are captured
      And MySQL's log is being read, payments being corrected all the while
      And this happens to payments:
        | invoice number            | what happens                                |
        | #1                        | corrected, corrected                        |
        | #2                        | deleted                                     |
        | #3                        | deleted, made, corrected                    |
        | O'Brien; it''s "INV" \\ 1 | made, corrected, deleted, made              |
        | '); DROP TABLE x; --      | made, deleted                               |
        | ü 漢 😀                   | made, corrected, deleted                    |
        | gone-1                    | made, deleted, made                         |
      And a payment is made and corrected 20 times in one transaction, and in one taken back
      Then each payment's changes are on avro_salespayments in order, from its state at the snapshot on

    Scenario: several captures at once
      Given 3 payments are in MySQL, each corrected 1 times, and 1 are deleted already
      When payments are captured twice at once, and somebody else reads the table as well
      And all of them read MySQL's log, payments being corrected all the while
      And this happens to payments:
        | invoice number | what happens             |
        | #1             | corrected, deleted, made |
        | #2             | deleted                  |
        | O'Brien        | made, corrected          |
      Then each of them has every payment's changes in order, from its state at its own snapshot on
  @SPLIT-3 @split-3-completed @kafka @registry @flink
  Rule: SPLIT-3 completed

    Scenario: a sale is completed when both halves are there, whichever came first
      Given baskets and payments are joined
      When 10 baskets come, and 10 payments of other sales
      Then exactly the sales with both halves are completed, and 20 halves wait for the other
      When the other half of each comes
      Then exactly the sales with both halves are completed, and 0 halves wait for the other

    Scenario: any sale is completed, whenever and whatever was paid
      Given baskets and payments are joined
      When both halves of these sales come:
        | invoice number            | lines | paid after, s | paid too much |
        | at once                   | 2     | 0             | 0.00          |
        | at last                   | 2     | 359           | 0.00          |
        | a cent less               | 1     | 60            | -0.01         |
        | a cent more               | 3     | 90            | 0.01          |
        | O'Brien; it''s "INV" \\ 1 | 2     | 1             | 0.00          |
        | ü 漢 😀                   | 0     | 59            | 0.00          |
        | 10,000                    | 10000 | 30            | 0.00          |
      Then each of them is completed, and marked if its total is not what was paid

    Scenario: a completed sale follows its halves
      Given baskets and payments are joined
      When these things happen, each to a completed sale:
        | its basket comes again                  |
        | its payment comes again                 |
        | a cent more is paid                     |
        | a cent more is paid, then the total     |
        | its payment is deleted                  |
        | its payment is deleted twice            |
        | its payment is deleted, and comes again |
      Then each sale is as its halves are now, and 2 halves wait for the other

    Scenario: a basket that is no Avro is not passed over
      Given baskets and payments are joined
      When 3 baskets come, and 3 payments of other sales
      And a record that is no Avro comes among the baskets
      Then the job ends, and says which record it can't read

  @SPLIT-4 @split-4-unnest @kafka @registry @flink
  Rule: SPLIT-4 unnested

    Scenario: a row a line, also where a product stands twice in a basket
      Given completed sales are unnested
      When 30 sales are completed, each with its first line once more as its last
      Then each of their lines is unnested exactly once, and the subtotals make up the totals

    Scenario: any number of lines
      Given completed sales are unnested
      When these sales are completed:
        | invoice number            | lines |
        | none                      | 0     |
        | one                       | 1     |
        | O'Brien; it''s "INV" \\ 1 | 2     |
        | ü 漢 😀                   | 100   |
        | 101                       | 101   |
        | 10,000                    | 10000 |
      Then each has as many lines as that, and the subtotals make up the totals

    Scenario: lines follow their sale
      Given completed sales are unnested
      When these things happen, each to a sale that has its lines:
        | it comes again                    |
        | its payment is corrected          |
        | its first line is taken out       |
        | all its lines are taken out       |
        | a line is added                   |
        | it is taken back                  |
        | it is taken back, and comes again |
      Then each has the lines that it has now, and the subtotals make up the totals

    @split-3-completed
    Scenario: from two halves to lines
      Given baskets and payments are joined
      And completed sales are unnested
      When these things happen, each to a completed sale:
        | its basket comes again                  |
        | its payment comes again                 |
        | a cent more is paid                     |
        | its payment is deleted                  |
        | its payment is deleted, and comes again |
      Then each line of the sales with both halves is unnested exactly once

  @SPLIT-6 @split-5-windows @kafka @registry @flink
  Rule: SPLIT-6 aggregated

    Scenario: sales, lines and money of each store, terminal, brand, product and category
      Given 40 sales are completed as they are paid, in the stores that share an id or a name
      And one more, two hours later, closes their windows
      When windows are made of them
      And all of them have been read
      Then all ten aggregates are those of the completed sales, to the cent

    Scenario: a correction counts until its window is closed, and no longer
      # A window's last moment, and the first one of the next.
      Given these sales are completed, in this order:
        | sale | store             | sold         | lines                            |
        | A    | 7010 Juniper Hill | 08:01:00     | Oats 10.00, Oats 10.00, Tea 2.50 |
        | B    | 7010 Juniper Hill | 08:05:00     | Tea 2.50                         |
        | C    | 7010 Juniper Hill | 08:04:59.999 |                                  |
        | D    | 7010 Juniper Hill | 08:06:00     | Tea 2.50                         |
        | E    | 7010 Nettle Green | 08:11:00     | Tea 2.50                         |
        | A    | 7010 Juniper Hill | 08:01:00     | Oats 10.00, Oats 10.00           |
        | D    |                   |              | taken back                       |
        | E    |                   |              | taken back                       |
      And one more, two hours later, closes their windows
      And these sales are completed, in this order:
        | sale | store             | sold         | lines                            |
        | A    | 7010 Juniper Hill | 08:01:00     | Oats 99.00                       |
        | B    |                   |              | taken back                       |
        | F    | 7010 Juniper Hill | 08:02:00     | Tea 2.50                         |
      And one more, two hours later, closes their windows
      When windows are made of them
      And all of them have been read
      Then avro_sales_per_store_per_5min holds:
        | store             | from     | sales | lines | total |
        | 7010 Juniper Hill | 08:00:00 | 2     | 2     | 20.00 |
        | 7010 Juniper Hill | 08:05:00 | 1     | 1     | 2.50  |
        | 7001 Alder Row    | 10:05:00 | 1     | 1     | 34.99 |
      And what changed too late is in none

  @SPLIT-5 @split-6-lake @kafka @registry @mysql @s3 @paimon @flink
  Rule: SPLIT-5 in the lake

    Scenario: the lake follows the topics, in Avro files on S3
      Given these sales on the four topics, each with a product in two lines:
        | nothing                            |
        | comes again                        |
        | payment corrected                  |
        | payment deleted                    |
        | payment deleted and inserted again |
      And the topics go into the lake
      And the lake has what came until now
      When each of them happens to the sale of its name
      And the lake has what came until now
      Then a reader that is not Flink finds the same rows as on the topics, to the cent
      And they are in Avro files

  @SPLIT-7 @split-2-capture @split-3-completed @split-4-unnest @flink @kafka @registry @mysql
  Rule: SPLIT-7 nothing lost, nothing twice

    Scenario: jobs that are cut off behind a checkpoint do again what came since
      Given payments go into MySQL, and baskets onto their topic
      And payments are captured from MySQL's log
      And what is captured is joined with the baskets
      And what is completed is unnested
      When 5 baskets come, and 5 payments of other sales
      And all that has come is through
      And each job makes a checkpoint
      And these things happen, each to a completed sale:
        | its payment comes again                 |
        | a cent more is paid                     |
        | its payment is deleted                  |
        | its payment is deleted, and comes again |
      And all that has come is through
      And the jobs are cut off
      And 2 payments of completed sales are deleted
      And the other half of each comes
      And the jobs go on from their last checkpoints
      Then every table is what the ledger says, nothing lost and nothing twice

    @stops
    Scenario Outline: <server> is <ended> behind a checkpoint, and there again
      Given payments go into MySQL, and baskets onto their topic
      And payments are captured from MySQL's log
      And what is captured is joined with the baskets
      And what is completed is unnested
      When 5 baskets come, and 5 payments of other sales
      And all that has come is through
      And each job makes a checkpoint
      And the other half of each comes
      And all that has come is through
      And <server> is <ended> while both halves of 5 sales come, and there again
      Then every table is what the ledger says, nothing lost and nothing twice

      Examples:
        | server | ended   |
        | mysql  | killed  |
        | kafka  | killed  |
        | flink  | killed  |
        | mysql  | stopped |
        | kafka  | stopped |

    @stops @split-6-lake @s3 @paimon
    Scenario: S3 is away while the lake is written
      Given payments go into MySQL, and baskets onto their topic
      And payments are captured from MySQL's log
      And what is captured is joined with the baskets
      And what is completed is unnested
      And all four topics go into the lake
      When 5 baskets come, and 5 payments of other sales
      And all that has come is through
      And the other half of each comes
      And S3 is away for 10 s while both halves of 5 sales come, and there again
      Then every table is what the ledger says, nothing lost and nothing twice
      And a reader that is not Flink finds the same rows as on the topics, to the cent

    @stops
    Scenario: MySQL's log is purged before the capture begins
      Given payments go into MySQL, and baskets onto their topic
      And 5 baskets come, and 5 payments of other sales
      And MySQL's log is purged
      When payments are captured from MySQL's log
      And what is captured is joined with the baskets
      And what is completed is unnested
      And the other half of each comes
      Then every table is what the ledger says, nothing lost and nothing twice

    @stops
    Scenario: MySQL's log is purged before a capture has read it
      Given payments go into MySQL, and baskets onto their topic
      And payments are captured from MySQL's log
      And what is captured is joined with the baskets
      And what is completed is unnested
      When 5 baskets come, and 5 payments of other sales
      And all that has come is through
      And each job makes a checkpoint
      And the jobs are cut off
      And the other half of each comes
      And MySQL's log is purged
      And the jobs go on from their last checkpoints
      Then the capture ends, and says "no longer available on the server"

  @SPLIT-8 @split-1-route @kafka @registry @mysql
  Rule: SPLIT-8 the till is honest

    Scenario: VAT is in the price, and rounded once
      When it sells for these totals, at these rates of VAT:
        | total   | rate |
        | 114.00  | 0.14 |
        | 0.01    | 0.14 |
        | 1107.37 | 0.14 |
        | 99.99   | 0.15 |
        | 50.00   | 0    |
        | 0.07    | 1    |
      Then each basket has the nett and the VAT of its row:
        | total   | rate | nett   | vat    |
        | 114.00  | 0.14 | 100.00 | 14.00  |
        | 0.01    | 0.14 | 0.01   | 0.00   |
        | 1107.37 | 0.14 | 971.38 | 135.99 |
        | 99.99   | 0.15 | 86.95  | 13.04  |
        | 50.00   | 0    | 50.00  | 0.00   |
        | 0.07    | 1    | 0.03   | 0.04   |

    Scenario: nett and VAT of any basket
      When it sells 200 times
      Then nett and VAT of every basket make up its total, VAT being its part by the rate
      And every payment is in salespayments exactly once, and nowhere else

  @SPLIT-9 @split-3-completed @kafka @registry @flink
  Rule: SPLIT-9 a join remembers

    Scenario: each sale that waits for its payment is state, and is completed whenever that comes
      Given a join of baskets and payments
      When 0 baskets wait for a payment
      And 250 baskets wait for a payment
      And 1000 baskets wait for a payment
      And all payments come after all
      Then every one of them is completed
      And its state had grown with each that waited

    Scenario: with a bound it forgets, and a payment that comes later finds no basket
      Given a join of baskets and payments that forgets what is 3 s old
      And its script says too how long it remembers
      When 20 baskets wait for a payment
      And the join has had them for 3 s
      And all payments come after all
      Then none of them is completed, since their baskets are forgotten
