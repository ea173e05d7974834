-- A variant that is gone and a new one that is plainly the same, until a person says so: variant_id is ours that may live
-- on, new_variant_id the one that would cease. The rows outlive the variants, which is why no key ties them.
CREATE TABLE variant_remaps (
  workspace_id            text NOT NULL,
  id                      text NOT NULL,
  connection_id           text NOT NULL,
  product_id              text NOT NULL,
  variant_id              text NOT NULL,
  new_variant_id          text NOT NULL,
  supplier_variant_id     text NOT NULL,
  new_supplier_variant_id text NOT NULL,
  matched_by              text NOT NULL CHECK (matched_by IN ('sku', 'options')),
  sku                     text,
  options                 jsonb NOT NULL,
  status                  text NOT NULL CHECK (status IN ('pending', 'approved', 'rejected', 'superseded', 'withdrawn')),
  created_at              timestamptz NOT NULL,
  decided_at              timestamptz,
  PRIMARY KEY (workspace_id, id)
);

CREATE UNIQUE INDEX variant_remaps_pending ON variant_remaps (workspace_id, variant_id) WHERE status = 'pending';
CREATE UNIQUE INDEX variant_remaps_pending_new ON variant_remaps (workspace_id, new_variant_id) WHERE status = 'pending';
CREATE INDEX variant_remaps_of_product ON variant_remaps (workspace_id, product_id);
CREATE INDEX variant_remaps_by_connection ON variant_remaps (workspace_id, connection_id, id);
-- Where a variant went that ceased: an order that was being written meanwhile may still name it.
CREATE UNIQUE INDEX variant_remaps_done ON variant_remaps (workspace_id, new_variant_id) WHERE status = 'approved';

-- Which orders name a variant must be known before it may cease.
CREATE INDEX order_lines_of_variant ON order_lines (workspace_id, variant_id);

-- The looks at orders that a run asked for, and what came of each.
CREATE TABLE sync_run_looks (
  workspace_id      text NOT NULL,
  run_id            text NOT NULL,
  supplier_order_id text NOT NULL,
  outcome           text NOT NULL CHECK (outcome IN ('waiting', 'changed', 'unchanged', 'failed')),
  PRIMARY KEY (workspace_id, run_id, supplier_order_id),
  FOREIGN KEY (workspace_id, run_id) REFERENCES sync_runs (workspace_id, id) ON DELETE CASCADE
);

CREATE INDEX sync_run_looks_waiting ON sync_run_looks (workspace_id, supplier_order_id) WHERE outcome = 'waiting';
