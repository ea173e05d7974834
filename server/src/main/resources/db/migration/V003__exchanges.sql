CREATE TABLE exchanges (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  connection_id   text,
  supplier        text NOT NULL,
  operation       text NOT NULL,
  method          text NOT NULL,
  url             text NOT NULL,
  request_headers jsonb NOT NULL,
  request_body    text,
  status          integer,
  reply_headers   jsonb,
  reply_body      text,
  failure_kind    text,
  failure_message text,
  attempt         integer NOT NULL,
  correlation_id  text,
  started_at      timestamptz NOT NULL,
  duration_ms     bigint NOT NULL,
  PRIMARY KEY (workspace_id, id, started_at)
) PARTITION BY RANGE (started_at);

CREATE TABLE exchanges_default PARTITION OF exchanges DEFAULT;

CREATE INDEX exchanges_recent ON exchanges (workspace_id, started_at DESC, id);
CREATE INDEX exchanges_by_connection ON exchanges (workspace_id, connection_id, started_at DESC);
CREATE INDEX exchanges_by_correlation ON exchanges (workspace_id, correlation_id, started_at)
  WHERE correlation_id IS NOT NULL;

SELECT ensure_month_partitions('exchanges', now(), 3);
