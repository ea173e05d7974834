-- What a client asked for.
CREATE TABLE orders (
  workspace_id text NOT NULL REFERENCES workspaces (id),
  id           text NOT NULL,
  reference    text,
  request_key  text,
  status       text NOT NULL,
  note         text,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);

CREATE UNIQUE INDEX orders_reference ON orders (workspace_id, reference) WHERE reference IS NOT NULL;
-- The client's Idempotency-Key once more: it holds even if the process dies before the edge has stored its answer.
CREATE UNIQUE INDEX orders_request_key ON orders (workspace_id, request_key) WHERE request_key IS NOT NULL;
CREATE INDEX orders_recent ON orders (workspace_id, created_at DESC, id DESC);

-- Personal data lies apart, sealed; erasing an address is deleting a row.
CREATE TABLE order_addresses (
  workspace_id text NOT NULL,
  order_id     text NOT NULL,
  country      text NOT NULL,
  sealed       bytea NOT NULL,
  PRIMARY KEY (workspace_id, order_id),
  FOREIGN KEY (workspace_id, order_id) REFERENCES orders (workspace_id, id)
);

-- The part of an order placed on one connection. The row is also the queue: what is to be done next, and when, stands in
-- the row whose state changed.
CREATE TABLE supplier_orders (
  workspace_id     text NOT NULL,
  id               text NOT NULL,
  order_id         text NOT NULL,
  connection_id    text NOT NULL,
  supplier         text NOT NULL,
  reference        text NOT NULL,
  state            text NOT NULL,
  reason           text,
  next_action      text,
  shipping_method  text,
  ships_from       text,
  shipping_amount  numeric,
  shipping_currency text,
  max_amount       numeric,
  max_currency     text,
  their_ids        text[] NOT NULL DEFAULT '{}',
  total_amount     numeric,
  total_currency   text,
  placements       integer NOT NULL DEFAULT 0,
  sending_since    timestamptz,
  unknown_since    timestamptz,
  failure_kind     text,
  failure_code     text,
  failure_message  text,
  exchange_id      text,
  next_attempt_at  timestamptz,
  attempts         integer NOT NULL DEFAULT 0,
  lease_owner      text,
  lease_until      timestamptz,
  fencing          bigint NOT NULL DEFAULT 0,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, connection_id, reference),
  FOREIGN KEY (workspace_id, order_id) REFERENCES orders (workspace_id, id),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

CREATE INDEX supplier_orders_due ON supplier_orders (connection_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX supplier_orders_leased ON supplier_orders (connection_id, lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX supplier_orders_of_order ON supplier_orders (workspace_id, order_id);

CREATE TABLE order_lines (
  workspace_id        text NOT NULL,
  order_id            text NOT NULL,
  number              integer NOT NULL,
  supplier_order_id   text NOT NULL,
  product_id          text NOT NULL,
  variant_id          text NOT NULL,
  supplier_product_id text NOT NULL,
  supplier_variant_id text NOT NULL,
  sku                 text,
  ordering            jsonb NOT NULL,
  quantity            integer NOT NULL CHECK (quantity > 0),
  expected_amount     numeric,
  expected_currency   text,
  PRIMARY KEY (workspace_id, order_id, number),
  FOREIGN KEY (workspace_id, order_id) REFERENCES orders (workspace_id, id)
);

-- Why is it where it is: every fact that was learned, in order, with what it did.
CREATE TABLE order_timeline (
  workspace_id      text NOT NULL,
  order_id          text NOT NULL,
  id                text NOT NULL,
  supplier_order_id text NOT NULL,
  at                timestamptz NOT NULL,
  fact              text NOT NULL,
  from_state        text NOT NULL,
  to_state          text NOT NULL,
  reason            text,
  next_action       text,
  detail            text,
  exchange_id       text,
  PRIMARY KEY (workspace_id, order_id, id, at)
) PARTITION BY RANGE (at);

CREATE TABLE order_timeline_default PARTITION OF order_timeline DEFAULT;
SELECT ensure_month_partitions('order_timeline', now(), 3);

-- When to look at an order that the supplier is working on. A queue of its own, so that looking never holds up placing.
CREATE TABLE order_watches (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  connection_id   text NOT NULL,
  next_attempt_at timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  lease_owner     text,
  lease_until     timestamptz,
  fencing         bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, id) REFERENCES supplier_orders (workspace_id, id)
);

CREATE INDEX order_watches_due ON order_watches (connection_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX order_watches_leased ON order_watches (connection_id, lease_until) WHERE lease_until IS NOT NULL;
