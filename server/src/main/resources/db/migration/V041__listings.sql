-- Our own offers at marketplaces: what the marketplace shows of them, as it was seen last, and what stands behind their stock. The
-- row is also the queue of looks at it. Without their_id the marketplace has not shown it yet.
CREATE TABLE listings (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  connection_id   text NOT NULL,
  supplier        text NOT NULL,
  sku             text,
  their_id        text,
  product_id      text,
  status          text,
  word            text,
  title           text,
  price_amount    numeric,
  price_currency  text,
  stock_precision text,
  stock_quantity  bigint,
  image           text,
  seen_at         timestamptz,
  gone_at         timestamptz,
  variant_id      text,
  reserve         bigint NOT NULL DEFAULT 0 CHECK (reserve >= 0),
  at_most         bigint CHECK (at_most >= 0),
  look_wanted_at  timestamptz,
  problem         text,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  next_attempt_at timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  lease_owner     text,
  lease_until     timestamptz,
  fencing         bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, connection_id, their_id),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

CREATE UNIQUE INDEX listings_not_shown ON listings (workspace_id, connection_id, sku) WHERE their_id IS NULL;
CREATE INDEX listings_due ON listings (connection_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX listings_leased ON listings (connection_id, lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX listings_by_sku ON listings (workspace_id, sku) WHERE sku IS NOT NULL;
CREATE INDEX listings_by_variant ON listings (workspace_id, variant_id) WHERE variant_id IS NOT NULL;

-- The walk over the listings of a connection; a queue of one row each. A pass that could read every entry is whole, and what it
-- did not show is looked at.
CREATE TABLE listing_lanes (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  connection_id   text NOT NULL,
  pass_since      timestamptz,
  whole           boolean NOT NULL DEFAULT true,
  place           text,
  wanted_at       timestamptz,
  last_success_at timestamptz,
  problem_code    text,
  problem         text,
  unreadable      bigint NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  lease_owner     text,
  lease_until     timestamptz,
  fencing         bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

CREATE INDEX listing_lanes_due ON listing_lanes (connection_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX listing_lanes_leased ON listing_lanes (connection_id, lease_until) WHERE lease_until IS NOT NULL;

-- What we want of a listing, one row for each aspect. The row is the queue; what waits until its listing is made has no time. The
-- version counts what was wanted: whatever was sent of an older one is followed by the newer.
CREATE TABLE listing_changes (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  listing_id      text NOT NULL,
  connection_id   text NOT NULL,
  aspect          text NOT NULL CHECK (aspect IN ('create', 'price', 'stock', 'on_sale')),
  state           text NOT NULL CHECK (state IN ('queued', 'sending', 'under_way', 'published', 'refused')),
  wish            jsonb NOT NULL,
  version         bigint NOT NULL DEFAULT 1,
  wished_at       timestamptz NOT NULL,
  lowering        boolean NOT NULL DEFAULT false,
  doubtful        boolean NOT NULL DEFAULT false,
  alone           boolean NOT NULL DEFAULT false,
  sends           integer NOT NULL DEFAULT 0,
  target          bigint,
  batch_id        text,
  settled_at      timestamptz,
  problem_code    text,
  problem         text,
  exchange_id     text,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  next_attempt_at timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  lease_owner     text,
  lease_until     timestamptz,
  fencing         bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, listing_id, aspect),
  FOREIGN KEY (workspace_id, listing_id) REFERENCES listings (workspace_id, id)
);

CREATE INDEX listing_changes_due ON listing_changes (connection_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX listing_changes_leased ON listing_changes (connection_id, lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX listing_changes_of_batch ON listing_changes (workspace_id, batch_id) WHERE batch_id IS NOT NULL;

-- Changes of one kind that are sent together; kept until the last of them is settled. The ticket is here before it is followed.
CREATE TABLE listing_batches (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  connection_id   text NOT NULL,
  aspect          text NOT NULL,
  state           text NOT NULL CHECK (state IN ('new', 'sending', 'under_way')),
  items           jsonb NOT NULL,
  ticket          text,
  sending_since   timestamptz,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  next_attempt_at timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  lease_owner     text,
  lease_until     timestamptz,
  fencing         bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

CREATE INDEX listing_batches_due ON listing_batches (connection_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX listing_batches_leased ON listing_batches (connection_id, lease_until) WHERE lease_until IS NOT NULL;

-- Listings whose figure of stock may be another by now, noted in the transaction in which pieces were sold or stock was read. Rows
-- are only added there, so that nobody waits for anybody.
CREATE TABLE listing_stirs (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  connection_id   text NOT NULL,
  listings        text[] NOT NULL,
  next_attempt_at timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  lease_owner     text,
  lease_until     timestamptz,
  fencing         bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, id)
);

CREATE INDEX listing_stirs_due ON listing_stirs (connection_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX listing_stirs_leased ON listing_stirs (connection_id, lease_until) WHERE lease_until IS NOT NULL;
