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

  @SHADOW-3 @shadow-3-tables @shadow-2-agent @kafka @clickhouse @waits
  Rule: SHADOW-3 in real time

    Scenario: a human is in ClickHouse at once, and not after seconds as with the document's tables
      Given the three tables, and the document's own beside them
      When 240 humans come to dominate within 4 seconds
      Then half of them are visible in at most a fifth of the time that the document's tables take

  @SHADOW-4 @shadow-3-tables @kafka @clickhouse
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

    @shadow-2-agent
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

    @shadow-2-agent
    Scenario: what was on the topic before the tables were made is in them too
      Given 100 humans are on dominate
      And the agent has caught up
      And the three tables, made slowly
      When the agent and ClickHouse have caught up
      Then this query answers with the ledger's counts:
        """
        SELECT COUNT(type) AS COUNT, type FROM shadow
         GROUP BY type ORDER BY (COUNT) DESC LIMIT 10;
        """

  @SHADOW-5 @kafka
  Rule: SHADOW-5 poison harms nothing

    @shadow-2-agent
    Scenario: what is no rating is a dead letter, and the agent goes on
      Given the agent is at work and waits for more
      And 20 humans are on dominate
      And these are on dominate, which are no ratings:
        | what             | message                                  |
        | a text           | {"rating": "18", "unique_id": "text"}    |
        | true             | {"rating": true, "unique_id": "true"}    |
        | a decimal number | {"rating": 18.0, "unique_id": "decimal"} |
        | no rating        | {"unique_id": "missing"}                 |
        | no id            | {"rating": 18}                           |
        | an id of null    | {"rating": 18, "unique_id": null}        |
        | half a message   | {"rating": 18, "unique_id": "ha          |
        | no JSON at all   | poison                                   |
        | an empty value   |                                          |
      And a message without a value is on dominate
      And a message of 5 MB is on dominate, which is no rating
      And 20 humans are on dominate
      When the agent has caught up
      Then every human is on shadow exactly once, with its own id and its type
      And each of these is a dead letter once, with its reason and its origin

    @shadow-2-agent
    Scenario: a strict agent takes ratings from 1 to 100 only
      Given the agent is strict
      And humans with these ratings are on dominate: 1, 18, 100
      And these ratings are on dominate, which the agent does not take: 0, -15, 101, 230145
      When the agent has caught up
      Then every human is on shadow exactly once, with its own id and its type
      And each of these is a dead letter once, with its reason and its origin

    @shadow-2-agent
    Scenario: without a topic for dead letters nothing is read, so nothing is lost
      Given the topic for dead letters is missing
      And 20 humans are on dominate
      When an agent is to begin, it is told which topic is missing
      And the topic for dead letters is made
      And the agent has caught up
      Then every human is on shadow exactly once, with its own id and its type

    @shadow-3-tables @clickhouse
    Scenario: broken messages on shadow are kept aside, and no good row is lost
      Given the three tables
      And these messages are on shadow, <x> standing for a good one about human x:
        | <a>                                                                          |
        | poison                                                                       |
        | <b>                                                                          |
        | {"type": 5, "unique_id": "number", "emit_timestamp": "2020-01-01 23:30:05"}  |
        | {"type": "Sha", "unique_id": "no time", "emit_timestamp": "yesterday"}       |
        | {"type": "Sha", "unique_id": "half a messa                                   |
        | <c>                                                                          |
        | <d>\n{"type": broken}\n<e>\nbroken as well\n<f>                              |
        | {"type": "Sha"}                                                              |
        | <g>                                                                          |
      When ClickHouse has caught up
      Then these humans are in the table shadow, each once: a, b, c, d, e, f, g
      And these lines are kept in shadow_errors, each once:
        | poison                                                                       |
        | {"type": 5, "unique_id": "number", "emit_timestamp": "2020-01-01 23:30:05"}  |
        | {"type": "Sha", "unique_id": "no time", "emit_timestamp": "yesterday"}       |
        | {"type": "Sha", "unique_id": "half a messa                                   |
        | {"type": broken}                                                             |
        | broken as well                                                               |
        | {"type": "Sha"}                                                              |

  @SHADOW-6 @kafka
  Rule: SHADOW-6 restarts count nobody twice

    @shadow-2-agent
    Scenario: an agent that stops anywhere loses nobody and doubles nobody
      Given 3 humans are on dominate
      When agents are stopped before their first, second, … call, until one is through
      Then every human is on shadow exactly once, with its own id and its type

    @shadow-2-agent
    Scenario: of two agents one loses its place in mid-transaction
      Given two agents are at work, and one is held before it commits
      And 60 humans are on dominate
      When another agent takes the place of the one that is held
      Then every human is on shadow exactly once, with its own id and its type

    @shadow-2-agent @waits
    Scenario: an agent's process is killed with kill -9
      Given an agent is at work in a process of its own
      And 500 humans a second come to dominate
      When that process is killed as soon as 500 types are on shadow
      And no more humans come
      And the agent has caught up
      Then every human is on shadow exactly once, with its own id and its type

    @shadow-3-tables @shadow-2-agent @clickhouse
    Scenario: what ClickHouse gets twice counts once
      Given the three tables
      And 300 humans are on dominate
      When the agent and ClickHouse have caught up
      And the last 100 messages on shadow are delivered again
      Then this query answers with the ledger's counts:
        """
        SELECT COUNT(type) AS COUNT, type FROM shadow
         GROUP BY type ORDER BY (COUNT) DESC LIMIT 10;
        """

    @shadow-3-tables @shadow-2-agent @clickhouse @stops
    Scenario Outline: <server> is <ended> for <seconds> seconds under load
      Given the three tables
      And the agent is at work and waits for more
      And 200 humans a second come to dominate
      When <server> is <ended> for <seconds> seconds
      And no more humans come
      And the agent and ClickHouse have caught up
      Then every human is on shadow exactly once, with its own id and its type
      And this query answers with the ledger's counts:
        """
        SELECT COUNT(type) AS COUNT, type FROM shadow
         GROUP BY type ORDER BY (COUNT) DESC LIMIT 10;
        """

      Examples:
        | server     | ended   | seconds |
        | clickhouse | stopped | 10      |
        | clickhouse | killed  | 1       |
        | kafka      | stopped | 10      |
        | kafka      | killed  | 1       |

  @SHADOW-7 @shadow-1-rule
  Rule: SHADOW-7 the algorithm alone

    Scenario: the type of every human rated 1 to 1337, without a server
      When the algorithm is run alone
      Then it prints the type of every human rated 1 to 1337
      And 89 are ShaDow, 356 Sha, 178 Dow and 714 Incompatible

  @SHADOW-8 @shadow-3-tables @kafka @clickhouse @waits
  Rule: SHADOW-8 real time is bought

    Scenario: what a shorter way to ClickHouse costs it
      When 100 humans a second are on shadow with these flush intervals:
        | flush ms | seconds |
        | 10       | 2       |
        | 100      | 2       |
        | 1000     | 4       |
        | 7500     | 6       |
      Then none gives more parts than its interval has room for, the longest a fifth of the shortest's
