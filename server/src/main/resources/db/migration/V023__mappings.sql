-- What a platform's SKU stands for: one or several sources, each a variant or a bundle of some.
CREATE TABLE sku_mappings (
  workspace_id text NOT NULL REFERENCES workspaces (id),
  platform_sku text NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, platform_sku)
);

-- A row for each variant of each source; priority and countries are the source's. No countries = all.
CREATE TABLE sku_mapping_parts (
  workspace_id text NOT NULL,
  platform_sku text NOT NULL,
  source       integer NOT NULL,
  part         integer NOT NULL,
  priority     integer NOT NULL,
  ship_to      text[] NOT NULL,
  variant_id   text NOT NULL,
  factor       integer NOT NULL CHECK (factor > 0),
  PRIMARY KEY (workspace_id, platform_sku, source, part),
  FOREIGN KEY (workspace_id, platform_sku) REFERENCES sku_mappings (workspace_id, platform_sku) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, variant_id) REFERENCES variants (workspace_id, id)
);

CREATE INDEX sku_mapping_parts_of_variant ON sku_mapping_parts (workspace_id, variant_id);

ALTER TABLE order_lines ADD COLUMN platform_sku text;
