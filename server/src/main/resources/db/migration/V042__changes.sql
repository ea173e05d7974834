-- How far a connection's list of changed products was walked; a queue of one row each. A change of before settled_until can no
-- longer appear. A pass asks from there to pass_to, page by page; its place moves in the transaction that notes what is to be
-- read for it.
CREATE TABLE change_lanes (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  connection_id   text NOT NULL,
  settled_until   timestamptz,
  pass_from       timestamptz,
  pass_to         timestamptz,
  place           text,
  pages           integer NOT NULL DEFAULT 0,
  restarts        integer NOT NULL DEFAULT 0,
  last_success_at timestamptz,
  problem_code    text,
  problem         text,
  told            bigint NOT NULL DEFAULT 0,
  noted           bigint NOT NULL DEFAULT 0,
  unreadable      bigint NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  lease_owner     text,
  lease_until     timestamptz,
  fencing         bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, connection_id),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

CREATE INDEX change_lanes_due ON change_lanes (connection_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX change_lanes_leased ON change_lanes (connection_id, lease_until) WHERE lease_until IS NOT NULL;

-- Runs that read what a list of changes named, and of which change each of their items is: windows overlap, and what was
-- read because of a change is not read for it again.
ALTER TABLE sync_runs DROP CONSTRAINT sync_runs_requested_by_check;
ALTER TABLE sync_runs ADD CONSTRAINT sync_runs_requested_by_check CHECK (requested_by IN ('api', 'schedule', 'changes'));
ALTER TABLE sync_run_items ADD COLUMN told_at timestamptz;

CREATE INDEX sync_runs_of_changes ON sync_runs (workspace_id, connection_id)
  WHERE requested_by = 'changes' AND state IN ('queued', 'running', 'paused');
CREATE INDEX sync_run_items_told ON sync_run_items (workspace_id, supplier_product_id, told_at) WHERE told_at IS NOT NULL;
