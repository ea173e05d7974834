-- gone_at: the supplier no longer has it. The row stays, for orders refer to it.
-- stock_hash: of the levels as they were told last, so that equal stock is known without reading the levels.
ALTER TABLE products
  ADD COLUMN gone_at timestamptz,
  ADD COLUMN stock_hash text,
  ADD COLUMN stock_synced_at timestamptz;

-- One row each time that a variant's price was seen to differ; before is null for the first one.
CREATE TABLE price_history (
  workspace_id    text NOT NULL,
  product_id      text NOT NULL,
  variant_id      text NOT NULL,
  at              timestamptz NOT NULL,
  seq             bigserial NOT NULL,
  cost            numeric,
  currency        text,
  cost_before     numeric,
  currency_before text
) PARTITION BY RANGE (at);

CREATE TABLE price_history_default PARTITION OF price_history DEFAULT;

CREATE INDEX price_history_of_product ON price_history (workspace_id, product_id, at, seq);

-- precision is null where the level is gone: the supplier tells nothing of that location any more, which is not zero.
CREATE TABLE stock_history (
  workspace_id     text NOT NULL,
  product_id       text NOT NULL,
  variant_id       text NOT NULL,
  location_id      text NOT NULL,
  at               timestamptz NOT NULL,
  seq              bigserial NOT NULL,
  precision        text,
  quantity         bigint,
  precision_before text,
  quantity_before  bigint
) PARTITION BY RANGE (at);

CREATE TABLE stock_history_default PARTITION OF stock_history DEFAULT;

CREATE INDEX stock_history_of_product ON stock_history (workspace_id, product_id, at, seq);

SELECT ensure_month_partitions('price_history', now(), 3);
SELECT ensure_month_partitions('stock_history', now(), 3);

-- A price that is too odd to be believed. One that was rejected stays here, so that it is known when it comes again.
CREATE TABLE price_holds (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  connection_id   text NOT NULL,
  product_id      text NOT NULL,
  variant_id      text NOT NULL,
  reason          text NOT NULL CHECK (reason IN ('zero', 'ten_times', 'a_tenth', 'currency')),
  cost            numeric NOT NULL,
  currency        text NOT NULL,
  tiers           jsonb NOT NULL,
  cost_before     numeric NOT NULL,
  currency_before text NOT NULL,
  status          text NOT NULL CHECK (status IN ('pending', 'approved', 'rejected', 'superseded')),
  created_at      timestamptz NOT NULL,
  decided_at      timestamptz,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, variant_id) REFERENCES variants (workspace_id, id)
);

CREATE UNIQUE INDEX price_holds_standing ON price_holds (workspace_id, variant_id)
  WHERE status IN ('pending', 'rejected');

-- Products that a pass did not find, and so many of them at once that a person has to say whether they are gone.
CREATE TABLE removal_proposals (
  workspace_id  text NOT NULL,
  id            text NOT NULL,
  connection_id text NOT NULL,
  pass_id       text NOT NULL,
  live          integer NOT NULL,
  missing       integer NOT NULL,
  status        text NOT NULL CHECK (status IN ('pending', 'approved', 'rejected', 'superseded')),
  created_at    timestamptz NOT NULL,
  decided_at    timestamptz,
  PRIMARY KEY (workspace_id, id)
);

CREATE INDEX removal_proposals_pending ON removal_proposals (workspace_id, connection_id) WHERE status = 'pending';

-- What a pass, and then a proposal, takes for gone. Whoever reads such a product deletes its rows.
CREATE TABLE removal_candidates (
  workspace_id  text NOT NULL,
  connection_id text NOT NULL,
  pass_id       text NOT NULL,
  product_id    text NOT NULL,
  PRIMARY KEY (workspace_id, product_id, pass_id)
);

CREATE INDEX removal_candidates_of_pass ON removal_candidates (workspace_id, connection_id, pass_id);

-- A variant that went and one that came in the same reading and look alike: perhaps one variant under another id.
CREATE TABLE variant_remaps (
  workspace_id   text NOT NULL,
  id             text NOT NULL,
  connection_id  text NOT NULL,
  product_id     text NOT NULL,
  variant_id     text NOT NULL,
  new_variant_id text NOT NULL,
  reason         text NOT NULL CHECK (reason IN ('sku', 'options')),
  status         text NOT NULL CHECK (status IN ('pending', 'approved', 'rejected', 'superseded')),
  created_at     timestamptz NOT NULL,
  decided_at     timestamptz,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, variant_id) REFERENCES variants (workspace_id, id),
  FOREIGN KEY (workspace_id, new_variant_id) REFERENCES variants (workspace_id, id)
);
