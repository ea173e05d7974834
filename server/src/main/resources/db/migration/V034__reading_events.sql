-- What a type's payload means may change once; a reader is told which meaning a row was written with.
ALTER TABLE events ADD COLUMN payload_version integer NOT NULL DEFAULT 1;

-- Subjects are asked for by their ids, which tell their kinds, and nobody reads what has no position yet.
DROP INDEX events_subject;
CREATE INDEX events_subject ON events (workspace_id, subject_id, position) WHERE position IS NOT NULL;

-- The last event of a workspace that was dropped: whoever goes on from before it has missed some, and is told.
CREATE TABLE event_losses (
  workspace_id text PRIMARY KEY,
  position     bigint NOT NULL
);

-- As V028's, with a note of what went.
CREATE FUNCTION drop_events_before(oldest_kept timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = hub, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('hub partitions events'));
  INSERT INTO event_losses AS l (workspace_id, position)
  SELECT workspace_id, max(position) FROM events
  WHERE occurred_at < date_trunc('month', oldest_kept AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AND position IS NOT NULL
  GROUP BY workspace_id
  ON CONFLICT (workspace_id) DO UPDATE SET position = greatest(l.position, EXCLUDED.position);
  RETURN drop_months_before('events', oldest_kept);
END
$$;
