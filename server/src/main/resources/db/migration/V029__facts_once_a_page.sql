-- The plan of a statement in a function is kept for as long as a connection lives, and one made while a table is empty reads all of it
-- for each row of a page: the second page of a first import of 5,000 products each took 17 s instead of 0.2 s. So they are
-- planned anew each time, which takes about a millisecond.
CREATE OR REPLACE FUNCTION refresh_product_facts(workspaces text[], products text[]) RETURNS void
LANGUAGE plpgsql SET search_path = hub, pg_temp SET enable_seqscan = off SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  INSERT INTO product_facts AS f (workspace_id, product_id, currency, price_from, in_stock)
  SELECT touched.workspace_id, touched.product_id, price.currency, price.cost, stock.in_stock
  FROM unnest(workspaces, products) AS touched (workspace_id, product_id)
  LEFT JOIN LATERAL (
    SELECT v.currency, v.cost FROM variants v
    WHERE v.workspace_id = touched.workspace_id AND v.product_id = touched.product_id
      AND v.gone_at IS NULL AND v.cost IS NOT NULL
    ORDER BY v.currency COLLATE "C", v.cost LIMIT 1) AS price ON true
  CROSS JOIN LATERAL (
    -- A flag without a number says that there is some. A variant of which nothing is told leaves the product unknown.
    SELECT CASE
        WHEN bool_or(l.precision IN ('exact', 'at_least') AND l.quantity > 0
                     OR l.precision = 'flag' AND l.quantity IS NULL
                     OR l.precision = 'made_to_order') THEN true
        WHEN bool_and(l.quantity IS NOT NULL) THEN false
      END AS in_stock
    FROM variants v LEFT JOIN inventory_levels l ON l.workspace_id = v.workspace_id AND l.variant_id = v.id
    WHERE v.workspace_id = touched.workspace_id AND v.product_id = touched.product_id AND v.gone_at IS NULL) AS stock
  ON CONFLICT (workspace_id, product_id) DO UPDATE
  SET currency = EXCLUDED.currency, price_from = EXCLUDED.price_from, in_stock = EXCLUDED.in_stock
  WHERE (f.currency, f.price_from, f.in_stock) IS DISTINCT FROM (EXCLUDED.currency, EXCLUDED.price_from, EXCLUDED.in_stock);
END
$$;

-- Who writes products, variants and levels of a page one after the other has the facts computed and told once at the end of
-- it, by settle_product_facts in the same transaction, instead of by each statement.
CREATE FUNCTION product_facts_wait() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('hub.product_facts_wait', true), '') = 'on'
$$;

CREATE FUNCTION settle_product_facts(workspace text, products text[]) RETURNS void
LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
BEGIN
  PERFORM set_config('hub.product_facts_wait', 'off', true);
  PERFORM refresh_product_facts(array_fill(workspace, ARRAY[cardinality(products)]), products),
    tell_products_changed(array_fill(workspace, ARRAY[cardinality(products)]), products)
  WHERE cardinality(products) > 0;
END
$$;

CREATE OR REPLACE FUNCTION products_added() RETURNS trigger LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
BEGIN
  IF NOT product_facts_wait() THEN
    INSERT INTO product_facts (workspace_id, product_id) SELECT workspace_id, id FROM changed ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION products_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
BEGIN
  IF NOT product_facts_wait() THEN
    PERFORM tell_products_changed(array_agg(workspace_id), array_agg(id)) FROM changed HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION variants_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
BEGIN
  IF NOT product_facts_wait() THEN
    PERFORM refresh_product_facts(array_agg(workspace_id), array_agg(product_id)),
      tell_products_changed(array_agg(workspace_id), array_agg(product_id))
    FROM (SELECT DISTINCT workspace_id, product_id FROM changed) AS touched HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION levels_changed() RETURNS trigger
LANGUAGE plpgsql SET search_path = hub, pg_temp SET enable_seqscan = off SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  IF NOT product_facts_wait() THEN
    PERFORM refresh_product_facts(array_agg(workspace_id), array_agg(product_id)),
      tell_products_changed(array_agg(workspace_id), array_agg(product_id))
    FROM (
      SELECT DISTINCT v.workspace_id, v.product_id FROM changed c
      JOIN variants v ON v.workspace_id = c.workspace_id AND v.id = c.variant_id) AS touched
    HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END
$$;
