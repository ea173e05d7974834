-- When the stock of a product was last looked at, changed or not. Narrow and without a further index, so that a look writes
-- this row in place and nothing else.
CREATE TABLE product_looks (
  workspace_id text NOT NULL,
  product_id   text NOT NULL,
  looked_at    timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, product_id)
) WITH (fillfactor = 70);

-- What a run looks at that cannot look at everything, in this order; it is gone when the run is over.
CREATE TABLE sync_run_picks (
  workspace_id        text NOT NULL,
  run_id              text NOT NULL,
  position            integer NOT NULL,
  supplier_product_id text NOT NULL,
  tier                text NOT NULL CHECK (tier IN ('ordered', 'low', 'rest')),
  PRIMARY KEY (workspace_id, run_id, position),
  FOREIGN KEY (workspace_id, run_id) REFERENCES sync_runs (workspace_id, id) ON DELETE CASCADE
);

ALTER TABLE sync_runs ADD COLUMN picked boolean NOT NULL DEFAULT false;
