package com.citadelbuy.supplierhub.server.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Many products with two variants each, put into the tables by the database itself. Words are made of three syllables; low
 * ones are in many titles, high ones in few, as in a shop.
 */
final class ProductShelf {

    private static final List<String> SYLLABLES =
            List.of("ka", "lo", "mi", "ter", "sun", "vel", "do", "pra", "shi", "gun", "ber", "nox");
    private static final List<String> NOUNS =
            List.of("sunglasses", "shirt", "mug", "lamp", "phone case", "poster", "backpack", "keyboard");
    private static final int WORDS = 1728;

    /** Ids are numbers here, so that a random place in the list can be named. */
    private static final String PRODUCTS = """
            INSERT INTO products (workspace_id, id, connection_id, supplier, supplier_product_id, title, description, images,
              category, sale, currency, content_hash, auto_sync, content_updated_at, synced_at, created_at, updated_at)
            SELECT c.workspace_id, 'prod_' || lpad(n::text, 26, '0'), c.id, c.supplier, 'shelf-' || n,
              pg_temp.word() || ' ' || pg_temp.word() || ' ' || pg_temp.word() || ' ' || (%s)[1 + n %% 8],
              repeat('A fine thing, as the supplier describes it. ', 15),
              '["https://img.example/1.jpg", "https://img.example/2.jpg"]', 'category ' || n %% 50, 'on_sale', 'USD',
              md5(n::text), false, now(), now(), now(), now() - n * interval '1 second'
            FROM connections c, generate_series(1, %d) AS n WHERE c.id = '%s'""";

    private static final String VARIANTS = """
            INSERT INTO variants (workspace_id, id, product_id, supplier_variant_id, sku, title, options, cost, currency,
              minimum, tiers, ordering, position, content_hash)
            SELECT 'default', 'var_' || lpad((n * 2 + k)::text, 26, '0'), 'prod_' || lpad(n::text, 26, '0'), k::text,
              'SKU-' || n || '-' || k, 'Variant ' || k, '[{"name": "Color", "value": "Red"}]', 1 + n::bigint * 7919 % 5000 / 100.0 + k,
              'USD', 1, '[]', '{}', k, md5(n || '-' || k)
            FROM generate_series(1, :last) AS n, generate_series(0, 1) AS k""";

    private static final String LEVELS = """
            INSERT INTO inventory_levels (workspace_id, variant_id, location_id, location_name, country, precision, quantity,
              observed_at)
            SELECT 'default', 'var_' || lpad((n * 2 + k)::text, 26, '0'), 'cn', 'China', 'CN', 'exact', n % 20, now()
            FROM generate_series(1, :last) AS n, generate_series(0, 1) AS k""";

    private final int products;

    private ProductShelf(int products) {
        this.products = products;
    }

    /** What the triggers keep is computed at once at the end, since they are not what is measured. */
    static ProductShelf fill(Postgres postgres, Account account, int products) throws SQLException {
        postgres.execute("SET search_path = hub");
        postgres.execute("SET session_replication_role = replica");
        postgres.execute("""
                CREATE FUNCTION pg_temp.word() RETURNS text LANGUAGE sql VOLATILE AS $$
                  SELECT s[1 + i / 144] || s[1 + i / 12 %% 12] || s[1 + i %% 12]
                  FROM (SELECT %s AS s, floor(power(random(), 3) * %d)::int AS i) AS one $$""".formatted(array(SYLLABLES), WORDS));
        postgres.execute(PRODUCTS.formatted(array(NOUNS), products, account.connectionId()));
        postgres.execute(VARIANTS.replace(":last", Integer.toString(products)));
        postgres.execute(LEVELS.replace(":last", Integer.toString(products)));
        postgres.execute("SET session_replication_role = DEFAULT");
        postgres.execute("INSERT INTO product_facts (workspace_id, product_id) SELECT workspace_id, id FROM products"
                + " ON CONFLICT DO NOTHING");
        postgres.execute(
                "SELECT refresh_product_facts(array_agg(workspace_id), array_agg(id))"
                        + " FROM (SELECT workspace_id, id, row_number() OVER () / 10000 AS part FROM products) AS parts GROUP BY part");
        postgres.execute("VACUUM ANALYZE products, variants, inventory_levels, product_facts");
        return new ProductShelf(products);
    }

    int products() {
        return products;
    }

    String randomId(RandomGenerator random) {
        return "prod_" + String.format("%026d", 51 + random.nextInt(products - 50));
    }

    /** Two words mostly; else one, one with a typing error, or a SKU. */
    String randomText(RandomGenerator random) {
        String noun = NOUNS.get(random.nextInt(NOUNS.size()));
        return switch (random.nextInt(10)) {
            case 0 -> "SKU-" + (1 + random.nextInt(products)) + "-1";
            case 1 -> noun + "x" + word(random);
            case 2 -> noun;
            case 3 -> word(random);
            default -> word(random) + " " + noun;
        };
    }

    private static String word(RandomGenerator random) {
        int i = (int) (Math.pow(random.nextDouble(), 3) * WORDS);
        return SYLLABLES.get(i / 144) + SYLLABLES.get(i / 12 % 12) + SYLLABLES.get(i % 12);
    }

    private static String array(List<String> words) {
        return "ARRAY['" + String.join("', '", words) + "']";
    }
}
