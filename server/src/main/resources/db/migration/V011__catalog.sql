CREATE TABLE products (
  workspace_id        text NOT NULL REFERENCES workspaces (id),
  id                  text NOT NULL,
  connection_id       text NOT NULL,
  supplier            text NOT NULL,
  supplier_product_id text NOT NULL,
  title               text NOT NULL,
  description         text,
  images              jsonb NOT NULL,
  category            text,
  sale                text NOT NULL CHECK (sale IN ('on_sale', 'off_sale', 'unrecognised')),
  currency            text,
  content_hash        text NOT NULL,
  auto_sync           boolean NOT NULL,
  content_updated_at  timestamptz NOT NULL,
  synced_at           timestamptz NOT NULL,
  created_at          timestamptz NOT NULL,
  updated_at          timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, connection_id, supplier_product_id),
  FOREIGN KEY (workspace_id, connection_id) REFERENCES connections (workspace_id, id)
);

CREATE INDEX products_by_supplier ON products (workspace_id, supplier, id);
CREATE INDEX products_to_sync ON products (workspace_id, connection_id, synced_at) WHERE auto_sync;

-- The supplier's reply word for word, apart because it is long and seldom read.
CREATE TABLE product_raw (
  workspace_id text NOT NULL,
  product_id   text NOT NULL,
  raw          text NOT NULL,
  PRIMARY KEY (workspace_id, product_id),
  FOREIGN KEY (workspace_id, product_id) REFERENCES products (workspace_id, id)
);

-- options is a list of pairs, since their order is the supplier's. Variants are never deleted: orders refer to them.
CREATE TABLE variants (
  workspace_id        text NOT NULL,
  id                  text NOT NULL,
  product_id          text NOT NULL,
  supplier_variant_id text NOT NULL,
  sku                 text,
  title               text NOT NULL,
  options             jsonb NOT NULL,
  image               text,
  cost                numeric,
  currency            text,
  minimum             integer NOT NULL,
  tiers               jsonb NOT NULL,
  ships_from          text,
  ordering            jsonb NOT NULL,
  position            integer NOT NULL,
  content_hash        text NOT NULL,
  gone_at             timestamptz,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, product_id, supplier_variant_id),
  FOREIGN KEY (workspace_id, product_id) REFERENCES products (workspace_id, id),
  CHECK ((cost IS NULL) = (currency IS NULL))
);

CREATE INDEX variants_by_sku ON variants (workspace_id, sku) WHERE sku IS NOT NULL;
