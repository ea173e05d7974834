-- What a type's payload means may change once; a reader is told which meaning a row was written with.
ALTER TABLE events ADD COLUMN payload_version integer NOT NULL DEFAULT 1;

-- Subjects are asked for by their ids, which tell their kinds, and nobody reads what has no position yet.
DROP INDEX events_subject;
CREATE INDEX events_subject ON events (workspace_id, subject_id, position) WHERE position IS NOT NULL;
