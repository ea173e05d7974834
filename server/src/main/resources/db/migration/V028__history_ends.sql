-- Drops the months of a history table that ended before the one that p_oldest_kept lies in, and what is older than that of the
-- rows that lie in its default partition. Like V001's, it runs as the owner, for the service is none; it names every table by
-- its schema and answers how many months it dropped.
CREATE OR REPLACE FUNCTION drop_months_before(parent text, oldest_kept timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = hub, pg_temp AS $$
DECLARE
  dropped integer := 0;
  month timestamp := date_trunc('month', oldest_kept AT TIME ZONE 'UTC');
  kept text := parent || to_char(month, '"_"YYYY"_"MM');
  part text;
  moment text;
BEGIN
  SELECT a.attname INTO moment FROM pg_partitioned_table p
    JOIN pg_class c ON c.oid = p.partrelid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0]
  WHERE c.relnamespace = 'hub'::regnamespace AND c.relname = parent;
  IF moment IS NULL THEN
    RAISE EXCEPTION '% is no partitioned table of the hub', parent;
  END IF;
  IF oldest_kept IS NULL THEN
    RAISE EXCEPTION 'without a time nothing is dropped';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('hub partitions ' || parent));
  FOR part IN SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
              JOIN pg_class p ON p.oid = i.inhparent
              WHERE p.relnamespace = 'hub'::regnamespace AND p.relname = parent
                AND c.relname ~ '_[0-9]{4}_[0-9]{2}$' AND c.relname COLLATE "C" < kept COLLATE "C" LOOP
    EXECUTE format('DROP TABLE hub.%I', part);
    dropped := dropped + 1;
  END LOOP;
  EXECUTE format('DELETE FROM hub.%I WHERE %I < $1', parent || '_default', moment) USING month AT TIME ZONE 'UTC';
  RETURN dropped;
END
$$;
