-- What buyers ordered from us at marketplaces, as it was seen last. The row is also the queue of looks at it.
CREATE TABLE sales (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  connection_id   text NOT NULL,
  supplier        text NOT NULL,
  their_id        text NOT NULL,
  number          text,
  status          text NOT NULL,
  word            text NOT NULL,
  reason          text,
  total_amount    numeric,
  total_currency  text,
  placed_at       timestamptz NOT NULL,
  changed_at      timestamptz,
  ship_by         timestamptz,
  content_hash    text NOT NULL,
  seen_at         timestamptz NOT NULL,
  look_wanted_at  timestamptz,
  problem         text,
  received_at     timestamptz NOT NULL,
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

CREATE INDEX sales_due ON sales (connection_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX sales_leased ON sales (connection_id, lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX sales_recent ON sales (workspace_id, placed_at DESC, id DESC);
CREATE INDEX sales_by_number ON sales (workspace_id, number) WHERE number IS NOT NULL;
CREATE INDEX sales_by_their_id ON sales (workspace_id, their_id);

-- The whole sale as it was read last, sealed: the buyer is in it. Erasing what is known of a buyer is deleting a row, which
-- nothing that is told later puts back.
CREATE TABLE sale_contents (
  workspace_id text NOT NULL,
  sale_id      text NOT NULL,
  sealed       bytea NOT NULL,
  PRIMARY KEY (workspace_id, sale_id),
  FOREIGN KEY (workspace_id, sale_id) REFERENCES sales (workspace_id, id)
);

CREATE TABLE sale_lines (
  workspace_id    text NOT NULL,
  sale_id         text NOT NULL,
  line_id         text NOT NULL,
  position        integer NOT NULL,
  listing_id      text,
  product_id      text,
  sku             text,
  title           text,
  quantity        integer NOT NULL,
  price_amount    numeric,
  price_currency  text,
  status          text NOT NULL,
  word            text NOT NULL,
  tracking_number text,
  PRIMARY KEY (workspace_id, sale_id, line_id),
  FOREIGN KEY (workspace_id, sale_id) REFERENCES sales (workspace_id, id)
);

CREATE INDEX sale_lines_by_sku ON sale_lines (workspace_id, sku) WHERE sku IS NOT NULL;
CREATE INDEX sale_lines_open ON sale_lines (workspace_id, sku)
  WHERE sku IS NOT NULL AND status NOT IN ('shipped', 'delivered', 'cancelled', 'returned', 'refunded', 'failed');

-- Every fact that was learned of a sale or done with it, with what it did.
CREATE TABLE sale_timeline (
  workspace_id text NOT NULL,
  sale_id      text NOT NULL,
  id           text NOT NULL,
  at           timestamptz NOT NULL,
  fact         text NOT NULL,
  from_status  text NOT NULL,
  to_status    text NOT NULL,
  action_id    text,
  detail       text,
  exchange_id  text,
  PRIMARY KEY (workspace_id, sale_id, id),
  FOREIGN KEY (workspace_id, sale_id) REFERENCES sales (workspace_id, id)
);

-- How far the sales, or the returns, of a connection were walked; a queue of one row each. Up to settled_until nothing new can
-- appear any more. A pass goes from there, or from again_from where something is to be read again, to pass_to, window by window,
-- page by page.
CREATE TABLE sale_lanes (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  connection_id   text NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('sales', 'returns')),
  settled_until   timestamptz,
  again_from      timestamptz,
  pass_from       timestamptz,
  pass_to         timestamptz,
  window_from     timestamptz,
  place           text,
  pages           integer NOT NULL DEFAULT 0,
  restarts        integer NOT NULL DEFAULT 0,
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
  UNIQUE (workspace_id, connection_id, kind),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

CREATE INDEX sale_lanes_due ON sale_lanes (connection_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX sale_lanes_leased ON sale_lanes (connection_id, lease_until) WHERE lease_until IS NOT NULL;

-- Entries of lists that could not be read or kept. Each stands once until it can be; the entry is sealed, since it may be about
-- a buyer, and known by what it comes to.
CREATE TABLE sale_dead_letters (
  workspace_id  text NOT NULL,
  id            text NOT NULL,
  connection_id text NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('sales', 'returns')),
  entry         text NOT NULL,
  their_id      text,
  cause         text NOT NULL,
  sealed        bytea,
  window_from   timestamptz NOT NULL,
  window_to     timestamptz NOT NULL,
  attempts      integer NOT NULL,
  first_at      timestamptz NOT NULL,
  last_at       timestamptz NOT NULL,
  resolved_at   timestamptz,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

CREATE UNIQUE INDEX sale_dead_letters_open ON sale_dead_letters (workspace_id, connection_id, kind, entry)
  WHERE resolved_at IS NULL;
CREATE INDEX sale_dead_letters_last ON sale_dead_letters (last_at);

-- What buyers send back. Sealed: the reason and the raw entry, in which buyers write what they like; null once it was erased.
CREATE TABLE sale_returns (
  workspace_id  text NOT NULL,
  id            text NOT NULL,
  connection_id text NOT NULL,
  supplier      text NOT NULL,
  their_id      text NOT NULL,
  their_sale_id text NOT NULL,
  sale_id       text,
  sku           text,
  quantity      integer,
  word          text NOT NULL,
  sealed        bytea,
  at            timestamptz,
  content_hash  text NOT NULL,
  seen_at       timestamptz NOT NULL,
  received_at   timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, connection_id, their_id),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

CREATE INDEX sale_returns_of_sale ON sale_returns (workspace_id, connection_id, their_sale_id);
CREATE INDEX sale_returns_without_sale ON sale_returns (workspace_id) WHERE sale_id IS NULL;

-- What we want done with a sale. The row is the queue; what waits behind another action of the same sale has no time.
CREATE TABLE sale_actions (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  sale_id         text NOT NULL,
  connection_id   text NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('pack', 'ready', 'ship', 'cancel')),
  state           text NOT NULL CHECK (state IN
    ('queued', 'sending', 'outcome_unknown', 'done', 'partly_done', 'refused', 'needs_attention')),
  wish            jsonb NOT NULL,
  results         jsonb NOT NULL,
  before          jsonb,
  request_key     text,
  sends           integer NOT NULL DEFAULT 0,
  sending_since   timestamptz,
  problem_code    text,
  problem         text,
  exchange_id     text,
  next_attempt_at timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  lease_owner     text,
  lease_until     timestamptz,
  fencing         bigint NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, sale_id) REFERENCES sales (workspace_id, id)
);

CREATE INDEX sale_actions_due ON sale_actions (connection_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX sale_actions_leased ON sale_actions (connection_id, lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX sale_actions_of_sale ON sale_actions (workspace_id, sale_id, id);
CREATE INDEX sale_actions_stalled ON sale_actions (workspace_id, sale_id, id)
  WHERE next_attempt_at IS NULL AND state IN ('queued', 'sending', 'outcome_unknown');
CREATE UNIQUE INDEX sale_actions_request_key ON sale_actions (workspace_id, request_key) WHERE request_key IS NOT NULL;
