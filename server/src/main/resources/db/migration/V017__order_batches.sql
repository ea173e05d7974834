-- Many orders sent in one call. The row is also the queue: batches of one workspace share a lane.
CREATE TABLE order_batches (
  workspace_id    text NOT NULL REFERENCES workspaces (id),
  id              text NOT NULL,
  request_key     text,
  status          text NOT NULL,
  total           integer NOT NULL,
  accepted        integer NOT NULL DEFAULT 0,
  refused         integer NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL,
  finished_at     timestamptz,
  next_attempt_at timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  lease_owner     text,
  lease_until     timestamptz,
  fencing         bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, id)
);

-- The client's Idempotency-Key once more: it holds even if the process dies before the edge has stored its answer.
CREATE UNIQUE INDEX order_batches_request_key ON order_batches (workspace_id, request_key)
  WHERE request_key IS NOT NULL;
CREATE INDEX order_batches_due ON order_batches (workspace_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX order_batches_leased ON order_batches (workspace_id, lease_until) WHERE lease_until IS NOT NULL;

-- One wished order. What is sealed holds personal data and is erased with the item's outcome.
CREATE TABLE order_batch_items (
  workspace_id text NOT NULL,
  batch_id     text NOT NULL,
  number       integer NOT NULL,
  reference    text,
  status       text NOT NULL,
  order_id     text,
  problem      jsonb,
  sealed       bytea,
  PRIMARY KEY (workspace_id, batch_id, number),
  FOREIGN KEY (workspace_id, batch_id) REFERENCES order_batches (workspace_id, id)
);

CREATE INDEX order_batch_items_by_status ON order_batch_items (workspace_id, batch_id, status, number);
