Feature: ShaDow
  Document 003: every human has a rating, every rating a type. An agent reads the ratings from the
  topic dominate and writes the types to the topic shadow, from where ClickHouse takes them.

  @SHADOW-1 @shadow-1-rule
  Rule: SHADOW-1 the rule

    Scenario: the original's own examples
      When these humans are categorised:
        | rating  | type         |
        | 1       | Incompatible |
        | 4       | Incompatible |
        | 352     | Incompatible |
        | 3       | Sha          |
        | 9       | Sha          |
        | 7030329 | Sha          |
        | 5       | Dow          |
        | 10      | Dow          |
        | 6616055 | Dow          |
        | 15      | ShaDow       |
        | 230145  | ShaDow       |
      Then each has the type of its row

    Scenario: zero, negative numbers and the ends of the integers
      When these humans are categorised:
        | rating      | type         |
        | 0           | ShaDow       |
        | -1          | Incompatible |
        | -3          | Sha          |
        | -5          | Dow          |
        | -15         | ShaDow       |
        | 2147483647  | Incompatible |
        | -2147483648 | Incompatible |
        | 2147483640  | ShaDow       |
      Then each has the type of its row

    Scenario: the ratings that the generator draws
      When all humans rated 0 to 100 are categorised
      Then 7 are ShaDow, 27 Sha, 14 Dow and 53 Incompatible

    Scenario: ratings beyond 100 count too, as in the original's code
      When all humans rated 1 to 1337 are categorised
      Then 89 are ShaDow, 356 Sha, 178 Dow and 714 Incompatible

  @SHADOW-2 @shadow-2-agent @kafka
  Rule: SHADOW-2 every human once

    Scenario: each human on dominate gives exactly one on shadow
      Given the agent is at work and waits for more
      And 300 humans are on dominate
      When the agent has caught up
      Then every human is on shadow exactly once, with its own id and its type

    Scenario: the message has three fields, and its time is UTC
      Given it is 2020-01-01T23:30:05Z
      And the human "unique_123" rated 18 is on dominate
      When the agent has caught up
      Then this alone is on shadow:
        """
        {"type": "Sha", "unique_id": "unique_123", "emit_timestamp": "2020-01-01 23:30:05"}
        """

    Scenario: a rating that was never committed is nobody's
      Given 10 humans are on dominate in a transaction that is aborted
      And 20 humans are on dominate
      When the agent has caught up
      Then every human is on shadow exactly once, with its own id and its type

  @SHADOW-4 @kafka @clickhouse
  Rule: SHADOW-4 the three tables

    @shadow-2-agent
    Scenario: the document's query counts what the ledger counts
      Given the three tables
      And 1000 humans are on dominate
      When the agent and ClickHouse have caught up
      Then this query answers with the ledger's counts:
        """
        SELECT COUNT(type) AS COUNT, type FROM shadow
         GROUP BY type ORDER BY (COUNT) DESC LIMIT 10;
        """

    Scenario: the script can be run twice
      Given the three tables
      And the three tables once more
      And 100 humans are on dominate
      When the agent and ClickHouse have caught up
      Then this query answers with the ledger's counts:
        """
        SELECT COUNT(type) AS COUNT, type FROM shadow
         GROUP BY type ORDER BY (COUNT) DESC LIMIT 10;
        """

  @SHADOW-7 @shadow-1-rule
  Rule: SHADOW-7 the algorithm alone

    Scenario: the type of every human rated 1 to 1337, without a server
      When the algorithm is run alone
      Then it prints the type of every human rated 1 to 1337
      And 89 are ShaDow, 356 Sha, 178 Dow and 714 Incompatible
