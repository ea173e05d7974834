-- Words of a product are matched as they stand, without stemming: titles come in many languages, often mixed. The
-- description is left out: its words would make up nine tenths of the index, and of the cost of writing a product.
ALTER TABLE products ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('simple', left(title, 1000)), 'A')
  || setweight(to_tsvector('simple', left(supplier_product_id, 200)), 'A')
  || setweight(to_tsvector('simple', left(coalesce(category, ''), 500)), 'B')) STORED;

CREATE INDEX products_search ON products USING gin (search);
CREATE INDEX products_by_update ON products (workspace_id, updated_at, id);
CREATE INDEX products_by_title ON products (workspace_id, lower(left(title, 100)), id);
CREATE INDEX products_by_category ON products (workspace_id, category, id) WHERE category IS NOT NULL;

-- Typing errors and parts of SKUs need trigrams. Where the extension may not be created, search goes on without.
DO $$
DECLARE
  place text;
BEGIN
  BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
  EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
    RAISE NOTICE 'no pg_trgm here: search knows no typing errors';
  END;
  SELECT n.nspname INTO place FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
  WHERE e.extname = 'pg_trgm';
  IF place IS NOT NULL THEN
    EXECUTE format('CREATE INDEX products_title_trigrams ON products USING gin (title %I.gin_trgm_ops)', place);
    EXECUTE format('CREATE INDEX variants_sku_trigrams ON variants USING gin (sku %I.gin_trgm_ops)'
                   ' WHERE sku IS NOT NULL', place);
  END IF;
END
$$;

-- What a product can be filtered and sorted by and its variants and their stock say. A table of its own, so that a new
-- price does not rewrite the product with its texts and their indexes.
CREATE TABLE product_facts (
  workspace_id text NOT NULL,
  product_id   text NOT NULL,
  currency     text COLLATE "C",
  price_from   numeric,
  in_stock     boolean,
  PRIMARY KEY (workspace_id, product_id),
  FOREIGN KEY (workspace_id, product_id) REFERENCES products (workspace_id, id) ON DELETE CASCADE
) WITH (fillfactor = 70);

-- A product without a price comes behind all that have one.
CREATE INDEX product_facts_by_price ON product_facts
  (workspace_id, (coalesce(currency, '~')), (coalesce(price_from, 'Infinity'::numeric)), product_id);

-- The plan of this function is made once for a connection, perhaps while the tables are empty; without the setting it
-- would go on reading whole tables when those are full.
CREATE FUNCTION refresh_product_facts(workspaces text[], products text[]) RETURNS void
LANGUAGE plpgsql SET search_path = hub, pg_temp SET enable_seqscan = off AS $$
BEGIN
  UPDATE product_facts f SET currency = now.currency, price_from = now.cost, in_stock = now.in_stock
  FROM (
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
  ) AS now
  WHERE f.workspace_id = now.workspace_id AND f.product_id = now.product_id
    AND (f.currency, f.price_from, f.in_stock) IS DISTINCT FROM (now.currency, now.cost, now.in_stock);
END
$$;

-- Whoever keeps products in memory listens; 200 ids are what one message can hold.
CREATE FUNCTION tell_products_changed(workspaces text[], products text[]) RETURNS void
LANGUAGE sql SET search_path = hub, pg_temp AS $$
  SELECT count(pg_notify('hub_products', workspace_id || ' ' || ids)) FROM (
    SELECT workspace_id, string_agg(product_id, ' ') AS ids FROM (
      SELECT workspace_id, product_id, row_number() OVER (PARTITION BY workspace_id) / 200 AS part
      FROM unnest(workspaces, products) AS touched (workspace_id, product_id)) AS numbered
    GROUP BY workspace_id, part) AS told
$$;

CREATE FUNCTION products_added() RETURNS trigger LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
BEGIN
  INSERT INTO product_facts (workspace_id, product_id) SELECT workspace_id, id FROM changed ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

CREATE FUNCTION products_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
BEGIN
  PERFORM tell_products_changed(array_agg(workspace_id), array_agg(id)) FROM changed HAVING count(*) > 0;
  RETURN NULL;
END
$$;

CREATE FUNCTION variants_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = hub, pg_temp AS $$
BEGIN
  PERFORM refresh_product_facts(array_agg(workspace_id), array_agg(product_id)),
    tell_products_changed(array_agg(workspace_id), array_agg(product_id))
  FROM (SELECT DISTINCT workspace_id, product_id FROM changed) AS touched HAVING count(*) > 0;
  RETURN NULL;
END
$$;

CREATE FUNCTION levels_changed() RETURNS trigger
LANGUAGE plpgsql SET search_path = hub, pg_temp SET enable_seqscan = off AS $$
BEGIN
  PERFORM refresh_product_facts(array_agg(workspace_id), array_agg(product_id)),
    tell_products_changed(array_agg(workspace_id), array_agg(product_id))
  FROM (
    SELECT DISTINCT v.workspace_id, v.product_id FROM changed c
    JOIN variants v ON v.workspace_id = c.workspace_id AND v.id = c.variant_id) AS touched
  HAVING count(*) > 0;
  RETURN NULL;
END
$$;

CREATE TRIGGER products_added AFTER INSERT ON products
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION products_added();
CREATE TRIGGER products_changed AFTER UPDATE ON products
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION products_changed();
CREATE TRIGGER variants_added AFTER INSERT ON variants
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION variants_changed();
CREATE TRIGGER variants_changed AFTER UPDATE ON variants
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION variants_changed();
CREATE TRIGGER levels_added AFTER INSERT ON inventory_levels
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION levels_changed();
CREATE TRIGGER levels_changed AFTER UPDATE ON inventory_levels
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION levels_changed();
CREATE TRIGGER levels_removed AFTER DELETE ON inventory_levels
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION levels_changed();

INSERT INTO product_facts (workspace_id, product_id) SELECT workspace_id, id FROM products;
SELECT refresh_product_facts(array_agg(workspace_id), array_agg(id)) FROM products HAVING count(*) > 0;
