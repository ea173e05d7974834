package com.citadelbuy.supplierhub.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** History ends, by whole months. */
@NullMarked
class HistoryMonthsTest {

    private final Database database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    private void seen(String at) {
        database.useHandle(handle -> handle.execute("""
                INSERT INTO stock_history (workspace_id, product_id, variant_id, location_id, at, quantity)
                VALUES ('default', 'prod_1', 'var_1', 'loc', CAST(? AS timestamptz), 1)
                """, at));
    }

    private void months(String table, String from, int ahead) {
        database.useHandle(handle -> handle.createQuery("SELECT ensure_month_partitions(?, CAST(? AS timestamptz), ?)")
                .bind(0, table)
                .bind(1, from)
                .bind(2, ahead)
                .mapTo(Integer.class)
                .one());
    }

    private List<String> left() {
        return database.withHandle(
                handle -> handle.createQuery("""
                        SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM stock_history ORDER BY at
                        """).mapTo(String.class).list());
    }

    private List<String> tables(String like) {
        return database.withHandle(handle ->
                handle.createQuery("""
                        SELECT tablename FROM pg_tables WHERE schemaname = 'hub' AND tablename LIKE ? ORDER BY 1
                        """).bind(0, like).mapTo(String.class).list());
    }

    private void turn(String now, int kept) {
        new HistoryMonths(database, kept, () -> Instant.parse(now)).turn();
    }

    @Test
    void monthsThatAreTooOldAreDroppedAndWithThemWhatLayInNone() {
        seen("2029-11-30T12:00:00Z");
        months("stock_history", "2029-12-15Z", 2);
        seen("2029-12-31T12:00:00Z");
        seen("2030-01-01T12:00:00Z");
        seen("2030-02-28T12:00:00Z");
        turn("2031-01-20T00:00:00Z", 0);
        assertThat(left()).hasSize(4);
        turn("2031-01-20T00:00:00Z", 12);
        assertThat(left()).containsExactly("2030-01-01", "2030-02-28");
        assertThat(tables("stock_history_20%")).first().isEqualTo("stock_history_2030_01");
        turn("2031-01-20T00:00:00Z", 12);
        assertThat(left()).hasSize(2);
    }

    /** A month that is over on the first of March is 28 days. */
    @Test
    void eventsAreKeptThirtyDaysAtLeast() {
        months("events", "2030-12-15Z", 2);
        turn("2031-03-01T12:00:00Z", 1);
        assertThat(tables("events_20%")).first().isEqualTo("events_2031_01");
    }

    @Test
    void noOtherTableIsTouched() {
        assertThatThrownBy(() ->
                        database.useHandle(handle -> handle.createQuery("SELECT drop_months_before('products', now())")
                                .mapTo(Integer.class)
                                .one()))
                .hasMessageContaining("no partitioned table");
    }
}
