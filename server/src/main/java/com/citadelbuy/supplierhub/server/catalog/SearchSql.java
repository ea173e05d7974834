package com.citadelbuy.supplierhub.server.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a query that says which products are wanted and in which order. It holds only the conditions that are asked
 * for, so that the database plans each question by itself.
 */
final class SearchSql {

    /**
     * @param key what a row is sorted by, as texts
     * @param behind what holds for rows behind a given one
     */
    private record Order(String key, String behind, String by) {}

    /** How many of those that words find are ranked. */
    static final int RANKED = 1_000;

    private static final String CURRENCY = "coalesce(f.currency, '~')";
    private static final String PRICE = "coalesce(f.price_from, CAST('Infinity' AS numeric))";
    private static final String TITLE = "lower(left(p.title, 100))";
    private static final String MAPPED = """
            EXISTS (SELECT FROM variants v JOIN sku_mapping_parts m ON m.workspace_id = v.workspace_id AND m.variant_id = v.id
              WHERE v.workspace_id = p.workspace_id AND v.product_id = p.id)""";
    private static final String QUERY = "websearch_to_tsquery('simple', :text)";

    private final Selection selection;
    private final String trigrams;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Order order;
    private boolean behind;

    /** @param trigrams the schema of the extension, or null where there is none */
    SearchSql(Selection selection, @Nullable String trigrams) {
        this.selection = selection;
        this.trigrams = trigrams == null ? "" : '"' + trigrams.replace("\"", "\"\"") + '"';
        this.order = order();
        filter(selection.filter());
    }

    String page(String columns) {
        if (selection.sort() == ProductSort.RELEVANCE) {
            return ranked(columns);
        }
        return "SELECT " + columns + ", " + order.key() + " AS sort_key " + from()
                + (behind ? " AND " + order.behind() : "") + " ORDER BY " + order.by() + " LIMIT :limit";
    }

    /**
     * Whole rows are fetched only for what is shown. A word that is in very many products says little about any of them, and
     * ranking all of them would take as long as they are many: of those found by words the newest are ranked.
     */
    private String ranked(String columns) {
        String most = selection.way() == Selection.Way.WORDS ? " ORDER BY p.id DESC LIMIT " + RANKED : "";
        String byText = "SELECT p.id, " + likeness() + " AS rank "
                + from(candidates() + " AND NOT p.id = ANY (" + ids(bySku()) + ")");
        String byIds = "SELECT p.id, CAST(1 AS real) AS rank " + from("p.id = ANY (" + ids(bySku()) + ")");
        return "SELECT " + columns + ", best.sort_key FROM (SELECT c.id, " + order.key() + " AS sort_key FROM (("
                + byText
                + most + ") UNION ALL (" + byIds + ")) AS c" + (behind ? " WHERE " + order.behind() : "") + " ORDER BY "
                + order.by()
                + " LIMIT :limit) AS best JOIN products p ON p.workspace_id = :workspace AND p.id = best.id"
                + " ORDER BY CAST(best.sort_key[1] AS real) DESC, p.id DESC";
    }

    void behind(List<String> key) {
        behind = true;
        if (needsFacts() && selection.sort() == ProductSort.NEWEST) {
            // Follows from the join, but the planner knows that of equality alone and would read all that lies before.
            conditions.add("f.product_id < :key0");
        }
        for (int i = 0; i < key.size(); i++) {
            values.put("key" + i, key.get(i));
        }
    }

    Map<String, Object> values() {
        return values;
    }

    String from() {
        return from(text());
    }

    private String from(@Nullable String text) {
        String facts =
                needsFacts() ? " JOIN product_facts f ON f.workspace_id = p.workspace_id AND f.product_id = p.id" : "";
        return "FROM products p" + facts + " WHERE " + String.join(" AND ", conditions)
                + (text == null ? "" : " AND " + text);
    }

    private boolean needsFacts() {
        ProductFilter filter = selection.filter();
        return selection.sort() == ProductSort.PRICE
                || filter.minPrice() != null
                || filter.maxPrice() != null
                || filter.currency() != null
                || filter.inStock() != null;
    }

    private void filter(ProductFilter filter) {
        conditions.add("p.workspace_id = :workspace");
        conditions.add(filter.gone() ? "p.gone_at IS NOT NULL" : "p.gone_at IS NULL");
        values.put("workspace", selection.workspaceId());
        where("p.supplier = :supplier", "supplier", filter.supplier());
        where("p.connection_id = :connection", "connection", filter.connectionId());
        where("p.category = :category", "category", filter.category());
        where("f.price_from >= :minPrice", "minPrice", filter.minPrice());
        where("f.price_from <= :maxPrice", "maxPrice", filter.maxPrice());
        where(CURRENCY + " = :currency", "currency", filter.currency());
        where("f.in_stock = :inStock", "inStock", filter.inStock());
        where("p.updated_at >= :since", "since", filter.updatedSince());
        where(MAPPED + " = :mapped", "mapped", filter.mapped());
        if (filter.text() != null) {
            values.put("text", filter.text());
            values.put("part", part(filter.text()));
        }
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private @Nullable String text() {
        return selection.filter().text() == null ? null : "(" + fits("p") + " OR p.id = ANY (" + ids(bySku()) + "))";
    }

    private String fits(String product) {
        return switch (selection.way()) {
            case WORDS -> product + ".search @@ " + QUERY;
            case TRIGRAMS -> ":text OPERATOR(" + trigrams + ".<%) " + product + ".title";
        };
    }

    /**
     * What is ranked. Comparing trigrams costs much more than the planner thinks: what is nearly like the text is found first and by
     * itself, so that nothing is compared twice on the way.
     */
    private String candidates() {
        return switch (selection.way()) {
            case WORDS -> fits("p");
            case TRIGRAMS ->
                "p.id = ANY (" + ids("SELECT n.id FROM products n WHERE n.workspace_id = :workspace AND " + fits("n"))
                        + ")";
        };
    }

    private String bySku() {
        String fits = switch (selection.way()) {
            case WORDS -> "v.sku IN (:text, upper(:text), lower(:text))";
            case TRIGRAMS -> "v.sku ILIKE :part";
        };
        return "SELECT v.product_id FROM variants v WHERE v.workspace_id = :workspace AND " + fits;
    }

    /** Evaluated once; its products are then found by their ids. */
    private static String ids(String query) {
        return "ARRAY(" + query + ")";
    }

    private static String part(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private Order order() {
        return switch (selection.sort()) {
            case NEWEST -> new Order("ARRAY[p.id]", "p.id < :key0", "p.id DESC");
            case UPDATED ->
                new Order(
                        "ARRAY[CAST(p.updated_at AS text), p.id]",
                        "(p.updated_at, p.id) < (CAST(:key0 AS timestamptz), :key1)",
                        "p.updated_at DESC, p.id DESC");
            case PRICE ->
                new Order(
                        "ARRAY[" + CURRENCY + ", CAST(" + PRICE + " AS text), f.product_id]",
                        "(" + CURRENCY + ", " + PRICE + ", f.product_id) > (:key0, CAST(:key1 AS numeric), :key2)",
                        CURRENCY + ", " + PRICE + ", f.product_id");
            case TITLE ->
                new Order("ARRAY[" + TITLE + ", p.id]", "(" + TITLE + ", p.id) > (:key0, :key1)", TITLE + ", p.id");
            case RELEVANCE ->
                new Order(
                        "ARRAY[CAST(c.rank AS text), c.id]",
                        "(c.rank, c.id) < (CAST(:key0 AS real), :key1)",
                        "c.rank DESC, c.id DESC");
        };
    }

    /** At most 1, which a product found by its SKU has. */
    private String likeness() {
        return selection.way() == Selection.Way.WORDS
                ? "ts_rank(p.search, " + QUERY + ")"
                : trigrams + ".word_similarity(:text, p.title)";
    }
}
