CREATE TABLE shipments (
  workspace_id       text NOT NULL,
  id                 text NOT NULL,
  order_id           text NOT NULL,
  supplier_order_id  text NOT NULL,
  their_id           text NOT NULL,
  origin             text NOT NULL CHECK (origin IN ('supplier', 'manual')),
  carrier            text,
  service            text,
  status             text NOT NULL,
  word               text NOT NULL,
  shipped_at         timestamptz,
  delivered_at       timestamptz,
  estimated_delivery date,
  items              jsonb NOT NULL,
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, supplier_order_id, their_id),
  FOREIGN KEY (workspace_id, order_id) REFERENCES orders (workspace_id, id)
);

CREATE INDEX shipments_of_order ON shipments (workspace_id, order_id);
CREATE INDEX shipments_recent ON shipments (workspace_id, updated_at DESC, id DESC);

-- A set: numbers are added, never overwritten.
CREATE TABLE tracking_numbers (
  workspace_id text NOT NULL,
  shipment_id  text NOT NULL,
  number       text NOT NULL,
  position     integer NOT NULL,
  carrier      text,
  url          text,
  PRIMARY KEY (workspace_id, shipment_id, number),
  FOREIGN KEY (workspace_id, shipment_id) REFERENCES shipments (workspace_id, id)
);

CREATE TABLE tracking_events (
  workspace_id text NOT NULL,
  shipment_id  text NOT NULL,
  at           timestamptz NOT NULL,
  digest       text NOT NULL,
  status       text NOT NULL,
  description  text NOT NULL,
  location     text,
  PRIMARY KEY (workspace_id, shipment_id, at, digest),
  FOREIGN KEY (workspace_id, shipment_id) REFERENCES shipments (workspace_id, id)
);
