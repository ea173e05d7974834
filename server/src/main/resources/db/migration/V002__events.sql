-- xact is the transaction that wrote the row. A row may get its position only when no older transaction is still
-- running, for one of those could yet commit a row that belongs before it.
CREATE TABLE events (
  workspace_id text NOT NULL,
  id           text NOT NULL,
  type         text NOT NULL,
  subject_kind text NOT NULL,
  subject_id   text NOT NULL,
  occurred_at  timestamptz NOT NULL,
  payload      jsonb NOT NULL,
  seq          bigserial NOT NULL,
  xact         xid8 NOT NULL DEFAULT pg_current_xact_id(),
  position     bigint,
  PRIMARY KEY (workspace_id, id, occurred_at)
) PARTITION BY RANGE (occurred_at);

CREATE TABLE events_default PARTITION OF events DEFAULT;

CREATE INDEX events_unplaced ON events (seq) WHERE position IS NULL;
CREATE INDEX events_feed ON events (workspace_id, position) WHERE position IS NOT NULL;
CREATE INDEX events_subject ON events (workspace_id, subject_kind, subject_id, position);

CREATE TABLE event_positions (
  one  boolean PRIMARY KEY DEFAULT true CHECK (one),
  last bigint NOT NULL
);

INSERT INTO event_positions (last) VALUES (0);

SELECT ensure_month_partitions('events', now(), 3);
