-- One event on its way to one endpoint. The row is also the queue; a lane is an endpoint, or a part of one where it takes
-- several deliveries at once. A row without next_attempt_at that is pending waits for its endpoint to be enabled.
CREATE TABLE event_deliveries (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  endpoint_id     text NOT NULL,
  origin          text NOT NULL CHECK (origin IN ('event', 'test')),
  event_id        text NOT NULL,
  event_type      text NOT NULL,
  event_position  bigint NOT NULL,
  lane            text NOT NULL,
  status          text NOT NULL CHECK (status IN ('pending', 'delivered', 'failed', 'cancelled')),
  status_reason   text,
  tries           integer NOT NULL DEFAULT 0,
  replays         integer NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL,
  last_attempt_at timestamptz,
  finished_at     timestamptz,
  next_attempt_at timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  lease_owner     text,
  lease_until     timestamptz,
  fencing         bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, endpoint_id) REFERENCES event_endpoints (workspace_id, id)
);

-- Whatever happens to cursors, an event goes to an endpoint by one row.
CREATE UNIQUE INDEX event_deliveries_once ON event_deliveries (workspace_id, endpoint_id, event_position)
  WHERE origin = 'event';
CREATE INDEX event_deliveries_due ON event_deliveries (lane, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX event_deliveries_leased ON event_deliveries (lane, lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX event_deliveries_untried ON event_deliveries (workspace_id, endpoint_id)
  WHERE status = 'pending' AND tries = 0;
CREATE INDEX event_deliveries_log ON event_deliveries (workspace_id, endpoint_id, id);
CREATE INDEX event_deliveries_by_status ON event_deliveries (workspace_id, endpoint_id, status, id);
CREATE INDEX event_deliveries_finished ON event_deliveries (finished_at) WHERE finished_at IS NOT NULL;

-- What the receiver said each time. A row is written before the attempt is made, with the sentence for one of which no more is
-- known, so that whoever dies in the middle leaves a trace. The excerpt is short and has secrets and addresses struck out.
CREATE TABLE event_delivery_attempts (
  workspace_id text NOT NULL,
  delivery_id  text NOT NULL,
  number       integer NOT NULL,
  started_at   timestamptz NOT NULL,
  duration_ms  bigint,
  http_status  integer,
  error        text,
  excerpt      text,
  PRIMARY KEY (workspace_id, delivery_id, number),
  FOREIGN KEY (workspace_id, delivery_id) REFERENCES event_deliveries (workspace_id, id) ON DELETE CASCADE
);
