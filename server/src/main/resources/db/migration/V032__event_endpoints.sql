-- Who is told of events. The position is a cursor over the events' public positions: what lies before it has its delivery,
-- written in the transaction that moved the cursor. Rows that were removed stay until their deliveries are forgotten.
CREATE TABLE event_endpoints (
  workspace_id   text NOT NULL REFERENCES workspaces (id),
  id             text NOT NULL,
  request_key    text,
  url            text NOT NULL,
  description    text NOT NULL,
  event_types    text[] NOT NULL,
  connection_ids text[] NOT NULL,
  suppliers      text[] NOT NULL,
  payload        text NOT NULL CHECK (payload IN ('thin', 'full')),
  format         text NOT NULL CHECK (format IN ('standard', 'cloudevents')),
  rate_limit     integer,
  parallel       integer NOT NULL CHECK (parallel BETWEEN 1 AND 16),
  status         text NOT NULL CHECK (status IN ('enabled', 'disabled', 'removed')),
  status_reason  text,
  position       bigint NOT NULL,
  fanned_at      timestamptz NOT NULL,
  failures       integer NOT NULL DEFAULT 0,
  failing_since  timestamptz,
  paused_until   timestamptz,
  probing_until  timestamptz,
  spent_until    timestamptz,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);

CREATE UNIQUE INDEX event_endpoints_request_key ON event_endpoints (workspace_id, request_key)
  WHERE request_key IS NOT NULL;

-- What deliveries are signed with. After a rotation the key before signs beside the new one until it expires.
CREATE TABLE event_endpoint_keys (
  workspace_id text NOT NULL,
  endpoint_id  text NOT NULL,
  id           text NOT NULL,
  sealed       bytea NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz,
  PRIMARY KEY (workspace_id, endpoint_id, id),
  FOREIGN KEY (workspace_id, endpoint_id) REFERENCES event_endpoints (workspace_id, id) ON DELETE CASCADE
);
