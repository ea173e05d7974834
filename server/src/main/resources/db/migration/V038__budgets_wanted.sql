-- With several replicas it is not enough that the looks of one yield to its own orders: those of the others took every permit of an
-- account that allows a call a second.
-- And it is not enough that orders go before looks: where many orders each read before they write, the reads of all took what the
-- writes of each would have needed, and none got done.
ALTER TABLE budgets
  ADD COLUMN wanted_until bigint NOT NULL DEFAULT 0,
  ADD COLUMN followed_until bigint NOT NULL DEFAULT 0;

DROP FUNCTION take_budgets(text[], bigint[], bigint[], bigint[], bigint[], bigint[], bigint);

-- Takes all draws or none, and answers for each how many microseconds it has to wait: nought for all where they were taken.
-- Rows are locked in the order in which they are named, so name them sorted.
--
-- A strict draw counts for its memory after it was taken; one without a memory is taken from a level that refills. What was taken within a hundredth of a period is remembered as one,
-- as of the last of it, so that no budget remembers more than a few hundred times.
--
-- What comes next is left to whoever was told to wait and is of a higher rank (0 looks, 1 begins, 2 follows), on whichever replica:
-- for as long as that one waits and a moment longer, in which it comes back. One that has to wait for very long does something
-- else meanwhile.
--
-- p_at is for tests; without it the time is the database's, since the replicas' clocks differ.
CREATE FUNCTION take_budgets(
  p_keys text[], p_capacities bigint[], p_periods bigint[], p_memories bigint[], p_weights bigint[], p_reserves bigint[],
  p_rank int, p_at bigint) RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
  v_now   bigint;
  v_all   budgets[];
  v_one   budgets;
  v_waits bigint[];
  v_wait  bigint;
  v_over  double precision;
  v_first int;
  v_last  int;
BEGIN
  -- Who waits for a disk here keeps all others waiting for the row. A crash forgets the last moments of it, and lasts longer
  -- than these.
  PERFORM set_config('synchronous_commit', 'off', true);

  FOR i IN 1 .. cardinality(p_keys) LOOP
    SELECT * INTO v_one FROM budgets WHERE key = p_keys[i] FOR UPDATE;
    IF NOT FOUND THEN
      INSERT INTO budgets (key) VALUES (p_keys[i]) ON CONFLICT DO NOTHING;
      SELECT * INTO v_one FROM budgets WHERE key = p_keys[i] FOR UPDATE;
    END IF;
    v_all[i] := v_one;
  END LOOP;
  v_now := COALESCE(p_at, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint);

  FOR i IN 1 .. cardinality(p_keys) LOOP
    v_one := v_all[i];
    v_wait := 0;
    IF p_memories[i] > 0 THEN
      v_last := cardinality(v_one.taken_at);
      v_first := 1;
      WHILE v_first <= v_last AND v_one.taken_at[v_first] + p_memories[i] <= v_now LOOP
        v_first := v_first + 1;
      END LOOP;
      v_one.taken_at := v_one.taken_at[v_first : v_last];
      v_one.taken := v_one.taken[v_first : v_last];
      v_over := least(p_weights[i] + p_reserves[i], p_capacities[i]) - p_capacities[i]
        + COALESCE((SELECT sum(t) FROM unnest(v_one.taken) AS t), 0);
      v_first := 1;
      WHILE v_over > 0 AND v_first <= cardinality(v_one.taken) LOOP
        v_over := v_over - v_one.taken[v_first];
        v_wait := v_one.taken_at[v_first] + p_memories[i] - v_now;
        v_first := v_first + 1;
      END LOOP;
    ELSE
      v_one.level := least(
        p_capacities[i],
        COALESCE(v_one.level, p_capacities[i])
          + greatest(v_now - v_one.filled_at, 0) * p_capacities[i]::double precision / p_periods[i]);
      v_one.filled_at := greatest(v_now, v_one.filled_at);
      v_over := least(p_weights[i] + p_reserves[i], p_capacities[i]) - v_one.level;
      IF v_over > 0 THEN
        v_wait := ceil(v_over * p_periods[i] / p_capacities[i]);
      END IF;
    END IF;
    IF p_rank < 1 THEN
      v_wait := greatest(v_wait, v_one.wanted_until - v_now);
    END IF;
    IF p_rank < 2 THEN
      v_wait := greatest(v_wait, v_one.followed_until - v_now);
    END IF;
    v_waits[i] := greatest(v_wait, v_one.closed_until - v_now, 0);
    v_all[i] := v_one;
  END LOOP;
  IF 0 < ANY (v_waits) THEN
    IF p_rank > 0 THEN
      SELECT v_now + least(max(w), 5000000) + 250000 INTO v_wait FROM unnest(v_waits) AS w;
      UPDATE budgets SET
        wanted_until = greatest(wanted_until, v_wait),
        followed_until = CASE WHEN p_rank > 1 THEN greatest(followed_until, v_wait) ELSE followed_until END
      WHERE key = ANY (p_keys);
    END IF;
    RETURN v_waits;
  END IF;

  FOR i IN 1 .. cardinality(p_keys) LOOP
    v_one := v_all[i];
    IF p_memories[i] > 0 THEN
      v_last := cardinality(v_one.taken_at);
      IF v_last > 0 AND v_one.taken_at[v_last] * 100 / p_periods[i] = v_now * 100 / p_periods[i] THEN
        v_one.taken[v_last] := v_one.taken[v_last] + p_weights[i];
        v_one.taken_at[v_last] := v_now;
      ELSE
        v_one.taken := v_one.taken || p_weights[i];
        v_one.taken_at := v_one.taken_at || v_now;
      END IF;
      UPDATE budgets SET taken = v_one.taken, taken_at = v_one.taken_at WHERE key = p_keys[i];
    ELSE
      UPDATE budgets SET level = v_one.level - p_weights[i], filled_at = v_one.filled_at WHERE key = p_keys[i];
    END IF;
  END LOOP;
  RETURN v_waits;
END
$$;
