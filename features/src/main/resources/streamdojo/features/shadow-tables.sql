-- The three tables of document 003, corrected: the target comes before the view that feeds it, and
-- the script can be run twice.
CREATE TABLE IF NOT EXISTS shadow
(
    `type` String,
    `unique_id` String,
    `emit_timestamp` DateTime
) ENGINE = MergeTree()
PARTITION BY toYYYYMM(emit_timestamp)
ORDER BY type;

CREATE TABLE IF NOT EXISTS shadow_stream
(
    `type` String,
    `unique_id` String,
    `emit_timestamp` DateTime
) ENGINE = Kafka()
  SETTINGS
    kafka_broker_list = '${kafka}',
    kafka_topic_list = '${ns}.shadow',
    kafka_group_name = '${ns}.shadow-group',
    kafka_format = 'JSONEachRow',
    kafka_flush_interval_ms = 50,
    kafka_poll_timeout_ms = 10,
    kafka_consumer_reschedule_ms = 10;

CREATE MATERIALIZED VIEW IF NOT EXISTS shadow_consumer
TO shadow
AS SELECT * FROM shadow_stream;
