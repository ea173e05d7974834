-- How much is kept back and from which quantity on stock is low. Of the rules that touch a variant the narrowest that
-- names a figure holds; target and location are empty where the rule is for all.
CREATE TABLE inventory_rules (
  workspace_id text NOT NULL REFERENCES workspaces (id),
  id           text NOT NULL,
  scope        text NOT NULL CHECK (scope IN ('workspace', 'connection', 'product', 'variant')),
  target       text NOT NULL,
  location_id  text NOT NULL,
  safety_stock bigint CHECK (safety_stock >= 0),
  low_stock_at bigint CHECK (low_stock_at >= 0),
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, scope, target, location_id),
  CHECK (location_id = '' OR low_stock_at IS NULL)
);

CREATE TABLE inventory_alerts (
  workspace_id    text NOT NULL,
  id              text NOT NULL,
  variant_id      text NOT NULL,
  status          text NOT NULL CHECK (status IN ('open', 'acknowledged', 'closed')),
  threshold       bigint NOT NULL,
  quantity        bigint NOT NULL,
  raised_at       timestamptz NOT NULL,
  acknowledged_at timestamptz,
  closed_at       timestamptz,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, variant_id) REFERENCES variants (workspace_id, id)
);

-- One crossing, one alert, whoever sees it first.
CREATE UNIQUE INDEX inventory_alerts_live ON inventory_alerts (workspace_id, variant_id) WHERE status <> 'closed';
CREATE INDEX inventory_alerts_by_status ON inventory_alerts (workspace_id, status, id);
