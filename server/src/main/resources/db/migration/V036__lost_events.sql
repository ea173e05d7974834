-- An endpoint that was behind longer than events are kept: when that was found, and the last position that had been dropped then.
ALTER TABLE event_endpoints
  ADD COLUMN events_lost_at timestamptz,
  ADD COLUMN events_lost_to bigint NOT NULL DEFAULT 0;
