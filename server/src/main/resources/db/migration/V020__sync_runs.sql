-- One run of one lane of one connection. The row is also the queue; a step is one page or chunk, and its place is kept in the
-- transaction that writes what the step has read.
CREATE TABLE sync_runs (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  connection_id   text NOT NULL,
  supplier        text NOT NULL,
  lane            text NOT NULL CHECK (lane IN ('import', 'content', 'stock', 'orders', 'tracking')),
  state           text NOT NULL CHECK (state IN ('queued', 'running', 'paused', 'succeeded', 'failed', 'cancelled')),
  requested_by    text NOT NULL CHECK (requested_by IN ('api', 'schedule')),
  request_key     text,
  itemised        boolean NOT NULL,
  auto_sync       boolean,
  walk            jsonb,
  place           text,
  total           integer NOT NULL DEFAULT 0,
  seen            integer NOT NULL DEFAULT 0,
  created         integer NOT NULL DEFAULT 0,
  changed         integer NOT NULL DEFAULT 0,
  unchanged       integer NOT NULL DEFAULT 0,
  held            integer NOT NULL DEFAULT 0,
  failed          integer NOT NULL DEFAULT 0,
  removed         integer NOT NULL DEFAULT 0,
  complete        boolean NOT NULL DEFAULT true,
  waits           integer NOT NULL DEFAULT 0,
  error_code      text,
  error_detail    text,
  created_at      timestamptz NOT NULL,
  started_at      timestamptz,
  finished_at     timestamptz,
  next_attempt_at timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  lease_owner     text,
  lease_until     timestamptz,
  fencing         bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

-- Who asks for a lane that is under way gets the run that is. Runs over items that were named are wishes of their own.
CREATE UNIQUE INDEX sync_runs_one_per_lane ON sync_runs (workspace_id, connection_id, lane)
  WHERE NOT itemised AND state IN ('queued', 'running', 'paused');
CREATE UNIQUE INDEX sync_runs_request_key ON sync_runs (workspace_id, request_key) WHERE request_key IS NOT NULL;
CREATE INDEX sync_runs_by_lane ON sync_runs (workspace_id, connection_id, lane, id);
CREATE INDEX sync_runs_due ON sync_runs (connection_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX sync_runs_leased ON sync_runs (connection_id, lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX sync_runs_finished ON sync_runs (finished_at) WHERE finished_at IS NOT NULL;

-- What a run was told to read, or found by walking a list; each product once.
CREATE TABLE sync_run_items (
  workspace_id        text NOT NULL,
  run_id              text NOT NULL,
  position            integer NOT NULL,
  given               text NOT NULL,
  supplier_product_id text,
  state               text NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
  product_id          text,
  problem_code        text,
  problem_detail      text,
  exchange_id         text,
  PRIMARY KEY (workspace_id, run_id, position),
  FOREIGN KEY (workspace_id, run_id) REFERENCES sync_runs (workspace_id, id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX sync_run_items_once ON sync_run_items (workspace_id, run_id, supplier_product_id);
CREATE INDEX sync_run_items_waiting ON sync_run_items (workspace_id, run_id, position) WHERE state = 'waiting';

-- The places of a list that a run has been sent to: a page that leads back to one of them would never end.
CREATE TABLE sync_run_pages (
  workspace_id text NOT NULL,
  run_id       text NOT NULL,
  place        text NOT NULL,
  PRIMARY KEY (workspace_id, run_id, place),
  FOREIGN KEY (workspace_id, run_id) REFERENCES sync_runs (workspace_id, id) ON DELETE CASCADE
);

-- A record that could not be read. It keeps standing, once per product and lane, until a later reading succeeds.
CREATE TABLE sync_dead_letters (
  workspace_id        text NOT NULL,
  id                  text NOT NULL,
  connection_id       text NOT NULL,
  lane                text NOT NULL,
  supplier_product_id text NOT NULL,
  run_id              text NOT NULL,
  cause               text NOT NULL,
  detail              text NOT NULL,
  exchange_id         text,
  attempts            integer NOT NULL,
  first_at            timestamptz NOT NULL,
  last_at             timestamptz NOT NULL,
  replay_run_id       text,
  resolved_at         timestamptz,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

CREATE UNIQUE INDEX sync_dead_letters_open ON sync_dead_letters (workspace_id, connection_id, lane, supplier_product_id)
  WHERE resolved_at IS NULL;

CREATE TABLE sync_schedules (
  workspace_id  text NOT NULL,
  connection_id text NOT NULL,
  lane          text NOT NULL,
  next_at       timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, connection_id, lane),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

CREATE INDEX sync_schedules_due ON sync_schedules (next_at);

-- A content or stock run walks these by id.
CREATE INDEX products_auto_sync ON products (workspace_id, connection_id, id) WHERE auto_sync;
