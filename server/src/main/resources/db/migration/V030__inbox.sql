-- What suppliers sent us, stored before it is acknowledged. The row is also the queue that it is read from; the lane is the
-- connection, or 'hub' for the hub's own form. Sealed: headers, query and body as they came, which may hold addresses.
CREATE TABLE inbox (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  received_at     timestamptz NOT NULL,
  lane            text NOT NULL,
  connection_id   text,
  supplier        text,
  kind            text CHECK (kind IN ('inventory', 'order', 'tracking')),
  verdict         text NOT NULL CHECK (verdict IN ('signed', 'unsigned')),
  size            integer NOT NULL,
  sealed          bytea NOT NULL,
  state           text NOT NULL CHECK (state IN ('waiting', 'read', 'ignored', 'failed')),
  event_type      text,
  event_id        text,
  subject         text,
  effect          text,
  cause           text,
  detail          text,
  read_at         timestamptz,
  replays         integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  lease_owner     text,
  lease_until     timestamptz,
  fencing         bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, id, received_at)
) PARTITION BY RANGE (received_at);

CREATE TABLE inbox_default PARTITION OF inbox DEFAULT;

CREATE INDEX inbox_due ON inbox (lane, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX inbox_leased ON inbox (lane, lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX inbox_failed ON inbox (workspace_id, id) WHERE state = 'failed';
CREATE INDEX inbox_by_time ON inbox (received_at);

-- What was taken in already: 'body …' by the hash of what came, 'event …' by the sender's own id. Apart from the inbox, since
-- no index over its months could hold a repeat off that comes in another month.
CREATE TABLE inbox_keys (
  workspace_id text NOT NULL,
  lane         text NOT NULL,
  key          text NOT NULL,
  inbox_id     text NOT NULL,
  received_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, lane, key)
);

CREATE INDEX inbox_keys_by_time ON inbox_keys (received_at);

SELECT ensure_month_partitions('inbox', now(), 3);

-- When it was asked for, and not when that was written: a webhook that comes in between is not answered by it.
ALTER TABLE product_looks
  ADD COLUMN stock_asked_at timestamptz,
  ADD COLUMN content_asked_at timestamptz;

-- A webhook may name a variant and no product.
CREATE INDEX variants_by_supplier_variant ON variants (workspace_id, supplier_variant_id);
