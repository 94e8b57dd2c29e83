-- The three tables of document 003, one for what is broken, and one that hands lines to both.

-- gap: the tables shadow and shadow_errors, what fills them, and last the view on shadow_stream.
-- Delivered twice, a row is there twice until a merge; read with final, as the lab's user reads, it
-- counts once.
CREATE TABLE IF NOT EXISTS shadow
(
    `type` String,
    `unique_id` String,
    `emit_timestamp` DateTime
) ENGINE = ReplacingMergeTree()
PARTITION BY toYYYYMM(emit_timestamp)
ORDER BY (type, unique_id);

CREATE TABLE IF NOT EXISTS shadow_errors
(
    `topic` String,
    `partition` UInt64,
    `offset` UInt64,
    `line` String
) ENGINE = ReplacingMergeTree()
ORDER BY (topic, partition, offset, line);

-- Keeps nothing. Two views on the stream itself would not do: it is drained as soon as it has one,
-- and what was read by then the other never sees.
CREATE TABLE IF NOT EXISTS shadow_lines
(
    `topic` String,
    `partition` UInt64,
    `offset` UInt64,
    `line` String
) ENGINE = Null;

CREATE MATERIALIZED VIEW IF NOT EXISTS shadow_broken
TO shadow_errors
AS SELECT * FROM shadow_lines
WHERE JSONType(line, 'type') != 'String'
   OR JSONType(line, 'unique_id') != 'String'
   OR parseDateTimeOrNull(JSONExtractString(line, 'emit_timestamp'), '%Y-%m-%d %H:%i:%s') IS NULL;

CREATE MATERIALIZED VIEW IF NOT EXISTS shadow_good
TO shadow
AS SELECT
    JSONExtractString(line, 'type') AS type,
    JSONExtractString(line, 'unique_id') AS unique_id,
    parseDateTimeOrNull(JSONExtractString(line, 'emit_timestamp'), '%Y-%m-%d %H:%i:%s') AS emit_timestamp
FROM shadow_lines
WHERE JSONType(line, 'type') = 'String'
  AND JSONType(line, 'unique_id') = 'String'
  AND emit_timestamp IS NOT NULL;

-- Lines as they are: a format that reads fields gives up a whole message for one broken line in it.
CREATE TABLE IF NOT EXISTS shadow_stream
(
    `line` String
) ENGINE = Kafka()
  SETTINGS
    kafka_broker_list = '${kafka}',
    kafka_topic_list = '${topic}',
    kafka_group_name = '${group}',
    kafka_format = 'LineAsString',
    kafka_flush_interval_ms = ${flush_ms},
    kafka_poll_timeout_ms = ${flush_ms},
    kafka_consumer_reschedule_ms = 10;

CREATE MATERIALIZED VIEW IF NOT EXISTS shadow_consumer
TO shadow_lines
AS SELECT _topic AS topic, _partition AS partition, _offset AS offset, line
FROM shadow_stream;
-- end of gap
