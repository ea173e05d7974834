CREATE TABLE connections (
  workspace_id    text NOT NULL REFERENCES workspaces (id),
  id              text NOT NULL,
  supplier        text NOT NULL,
  name            text NOT NULL,
  environment     text NOT NULL CHECK (environment IN ('live', 'sandbox', 'simulator')),
  status          text NOT NULL CHECK (status IN ('active', 'unchecked', 'needs_authorization', 'unauthorized', 'disconnected')),
  status_reason   text,
  settings        jsonb NOT NULL,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  disconnected_at timestamptz,
  PRIMARY KEY (workspace_id, id)
);

CREATE UNIQUE INDEX connections_name ON connections (workspace_id, supplier, name) WHERE disconnected_at IS NULL;

-- Sealed by the vault with workspace, connection and field as associated data: a row moved elsewhere does not open.
CREATE TABLE connection_secrets (
  workspace_id  text NOT NULL,
  connection_id text NOT NULL,
  field         text NOT NULL,
  sealed        bytea NOT NULL,
  PRIMARY KEY (workspace_id, connection_id, field),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

-- The lease makes one replica at a time renew; the others wait for the row to change.
CREATE TABLE connection_tokens (
  workspace_id      text NOT NULL,
  connection_id     text NOT NULL,
  sealed            bytea,
  access_expires_at timestamptz,
  lease_owner       text,
  lease_until       timestamptz,
  updated_at        timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, connection_id),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

-- Pending consents: the state a person brings back from the supplier, hashed, for one use.
CREATE TABLE authorizations (
  workspace_id  text NOT NULL,
  connection_id text NOT NULL,
  state_hash    bytea NOT NULL,
  expires_at    timestamptz NOT NULL,
  used_at       timestamptz,
  PRIMARY KEY (workspace_id, connection_id, state_hash),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

CREATE UNIQUE INDEX authorizations_state ON authorizations (state_hash);
