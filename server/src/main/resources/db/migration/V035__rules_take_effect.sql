-- A rule that was written or taken away, until all stock that it touches has been looked at by it. Written with the rule, so
-- that nobody who dies leaves stock unlooked at.
CREATE TABLE inventory_rechecks (
  workspace_id text NOT NULL,
  id           text COLLATE "C" NOT NULL,
  scope        text NOT NULL CHECK (scope IN ('workspace', 'connection', 'product', 'variant')),
  target       text NOT NULL,
  -- The last variant that was looked at.
  after        text COLLATE "C" NOT NULL DEFAULT '',
  PRIMARY KEY (workspace_id, id)
);
