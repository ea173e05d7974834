-- Where a connection's supplier sends to. The token in the address is kept by its hash, to find the connection, and sealed, to
-- tell the address again. Wanted says whether the supplier is to send; the row is the queue of the work that makes it so.
CREATE TABLE connection_webhooks (
  workspace_id      text NOT NULL,
  id                text NOT NULL,
  supplier          text NOT NULL,
  token_hash        bytea NOT NULL,
  sealed_token      bytea NOT NULL,
  sealed_keys       bytea,
  wanted            boolean NOT NULL,
  state             text NOT NULL CHECK (state IN ('by_hand', 'due', 'registered', 'failing', 'leaving', 'removed')),
  problem           text,
  base_url          text,
  their_id          text,
  registered_at     timestamptz,
  checked_at        timestamptz,
  last_delivery_at  timestamptz,
  usual_gap_seconds bigint,
  silent_since      timestamptz,
  last_refusal_at   timestamptz,
  refusals          integer NOT NULL DEFAULT 0,
  refused_since     timestamptz,
  created_at        timestamptz NOT NULL,
  next_attempt_at   timestamptz,
  attempts          integer NOT NULL DEFAULT 0,
  lease_owner       text,
  lease_until       timestamptz,
  fencing           bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, id) REFERENCES connections (workspace_id, id)
);

CREATE UNIQUE INDEX connection_webhooks_token ON connection_webhooks (token_hash);
CREATE INDEX connection_webhooks_due ON connection_webhooks (id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX connection_webhooks_leased ON connection_webhooks (id, lease_until) WHERE lease_until IS NOT NULL;
