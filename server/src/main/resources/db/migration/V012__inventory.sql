-- A level that the supplier does not mention has no row: absent is not zero.
CREATE TABLE inventory_levels (
  workspace_id  text NOT NULL,
  variant_id    text NOT NULL,
  location_id   text NOT NULL,
  location_name text NOT NULL,
  country       text,
  precision     text NOT NULL CHECK (precision IN ('exact', 'at_least', 'flag', 'made_to_order', 'unknown')),
  quantity      bigint,
  observed_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, variant_id, location_id),
  FOREIGN KEY (workspace_id, variant_id) REFERENCES variants (workspace_id, id)
);
