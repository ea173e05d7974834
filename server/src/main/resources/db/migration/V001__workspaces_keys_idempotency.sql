CREATE TABLE workspaces (
  id         text PRIMARY KEY,
  name       text NOT NULL,
  created_at timestamptz NOT NULL
);

INSERT INTO workspaces (id, name, created_at) VALUES ('default', 'Default', now());

-- Secrets of API keys are 256 random bits: nothing to guess, so a plain SHA-256 is enough and cheap on every request.
CREATE TABLE api_keys (
  workspace_id text NOT NULL REFERENCES workspaces (id),
  id           text NOT NULL,
  name         text NOT NULL,
  prefix       text NOT NULL,
  secret_hash  bytea NOT NULL,
  scopes       text[] NOT NULL,
  created_at   timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  PRIMARY KEY (workspace_id, id)
);

-- The key names the workspace, so the lookup by prefix comes before the workspace is known.
CREATE UNIQUE INDEX api_keys_prefix ON api_keys (prefix);

CREATE TABLE idempotency_keys (
  workspace_id text NOT NULL REFERENCES workspaces (id),
  key          text NOT NULL,
  method       text NOT NULL,
  path         text NOT NULL,
  fingerprint  text NOT NULL,
  state        text NOT NULL CHECK (state IN ('in_flight', 'done')),
  status       integer,
  answer       text,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, key)
);

CREATE INDEX idempotency_keys_expiry ON idempotency_keys (expires_at);

-- History tables are partitioned by month. The service does not own them, so it makes and drops partitions through
-- these two functions, which run as the owner.
CREATE FUNCTION ensure_month_partitions(parent text, start_at timestamptz, ahead integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = hub, pg_temp AS $$
DECLARE
  made integer := 0;
  month timestamp := date_trunc('month', start_at AT TIME ZONE 'UTC');
  part text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid
                 WHERE c.relnamespace = 'hub'::regnamespace AND c.relname = parent) THEN
    RAISE EXCEPTION '% is no partitioned table of the hub', parent;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('hub partitions ' || parent));
  FOR i IN 0..ahead LOOP
    part := parent || to_char(month + make_interval(months => i), '"_"YYYY"_"MM');
    IF to_regclass(format('hub.%I', part)) IS NULL THEN
      BEGIN
        EXECUTE format('CREATE TABLE hub.%I PARTITION OF hub.%I FOR VALUES FROM (%L) TO (%L)', part, parent,
                       (month + make_interval(months => i)) AT TIME ZONE 'UTC',
                       (month + make_interval(months => i + 1)) AT TIME ZONE 'UTC');
        made := made + 1;
      EXCEPTION WHEN check_violation THEN
        -- Rows of that month already lie in the default partition; they stay there until they are old enough to go.
        RAISE NOTICE 'rows of % are in the default partition', part;
      END;
    END IF;
  END LOOP;
  RETURN made;
END
$$;

CREATE FUNCTION drop_months_before(parent text, oldest_kept timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = hub, pg_temp AS $$
DECLARE
  dropped integer := 0;
  kept text := parent || to_char(oldest_kept AT TIME ZONE 'UTC', '"_"YYYY"_"MM');
  part text;
BEGIN
  FOR part IN SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
              JOIN pg_class p ON p.oid = i.inhparent
              WHERE p.relnamespace = 'hub'::regnamespace AND p.relname = parent
                AND c.relname ~ '_[0-9]{4}_[0-9]{2}$' AND c.relname COLLATE "C" < kept COLLATE "C" LOOP
    EXECUTE format('DROP TABLE hub.%I', part);
    dropped := dropped + 1;
  END LOOP;
  RETURN dropped;
END
$$;

REVOKE EXECUTE ON FUNCTION ensure_month_partitions(text, timestamptz, integer) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION drop_months_before(text, timestamptz) FROM PUBLIC;
