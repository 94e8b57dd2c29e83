-- The script of document 003 as it stands there; only broker, topic and group are the scenario's.
CREATE TABLE IF NOT EXISTS shadow_stream
(
    `type` String,
    `unique_id` String,
    `emit_timestamp` DateTime
) ENGINE = Kafka()
  SETTINGS
    kafka_broker_list = '${kafka}',
    kafka_topic_list = '${topic}',
    kafka_group_name = '${group}',
    kafka_format = 'JSONEachRow',
    kafka_skip_broken_messages = 1;

CREATE TABLE shadow as shadow_stream
ENGINE = MergeTree()
PARTITION BY toYYYYMM(emit_timestamp)
ORDER BY type;

CREATE MATERIALIZED VIEW shadow_consumer 
TO shadow
AS SELECT * FROM shadow_stream;
