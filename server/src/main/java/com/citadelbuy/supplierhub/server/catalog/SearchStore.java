package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.platform.PlannedAnew;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Looks for products in the database. */
final class SearchStore {

    /** A product, and what it is sorted by. */
    record Found(Product product, List<String> key) {}

    /** How many rows a text finds depends on the text: a plan made for any text would be bad for most. */
    private static final PlannedAnew PLANNED_ANEW = new PlannedAnew();

    private SearchStore() {}

    /** Where the extension for trigrams lies; empty where there is none. */
    static Optional<String> trigrams(Handle handle) {
        return handle.createQuery("""
                        SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
                        WHERE e.extname = 'pg_trgm'
                        """).mapTo(String.class).findOne();
    }

    /** Those behind a key, or the first; null is from the beginning. */
    static List<Found> page(
            Handle handle, Selection selection, @Nullable String trigrams, @Nullable List<String> behind, int limit) {
        SearchSql sql = new SearchSql(selection, trigrams);
        if (behind != null) {
            sql.behind(behind);
        }
        return query(handle, sql.page(ProductStore.COLUMNS), sql, selection)
                .bind("limit", limit)
                .map(new FoundMapper())
                .list();
    }

    static Map<String, Long> countsBySupplier(Handle handle, Selection selection, @Nullable String trigrams) {
        SearchSql sql = new SearchSql(selection, trigrams);
        String text =
                "SELECT p.supplier, count(*) AS products " + sql.from() + " GROUP BY p.supplier ORDER BY p.supplier";
        Map<String, Long> counts = new LinkedHashMap<>();
        query(handle, text, sql, selection)
                .map((row, context) -> Map.entry(row.getString("supplier"), row.getLong("products")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static Query query(Handle handle, String text, SearchSql sql, Selection selection) {
        Query query = handle.createQuery(text).bindMap(sql.values());
        return selection.filter().text() == null ? query : query.addCustomizer(PLANNED_ANEW);
    }

    private static final class FoundMapper implements RowMapper<Found> {

        @Override
        public Found map(ResultSet rows, StatementContext context) throws SQLException {
            return specialize(rows, context).map(rows, context);
        }

        @Override
        public RowMapper<Found> specialize(ResultSet rows, StatementContext context) throws SQLException {
            RowMapper<ProductStore.Row> products = context.findRowMapperFor(ProductStore.Row.class)
                    .orElseThrow()
                    .specialize(rows, context);
            return (row, now) -> new Found(products.map(row, now).product(), List.of((String[])
                    row.getArray("sort_key").getArray()));
        }
    }
}
