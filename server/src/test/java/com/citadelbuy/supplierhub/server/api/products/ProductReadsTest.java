package com.citadelbuy.supplierhub.server.api.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.server.platform.Listener;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two replicas on one database, each with its own memory. */
@NullMarked
class ProductReadsTest {

    @SuppressWarnings("NullAway.Init")
    private static CatalogHub hub;

    @SuppressWarnings("NullAway.Init")
    private static Listener listener;

    @SuppressWarnings("NullAway.Init")
    private static ProductReads replica;

    private static String product = "";
    private static String other = "";

    @BeforeAll
    static void start() {
        hub = new CatalogHub();
        hub.connect("aliexpress");
        product = hub.post(
                        "/api/v1/products/import",
                        "{\"product_url\":\"https://www.aliexpress.com/item/123456.html\",\"supplier\":\"aliexpress\"}")
                .text("/id");
        hub.connect("cjdropshipping");
        String theirs =
                hub.simulators.simulator("cjdropshipping").guide().products().getFirst();
        other = hub.post(
                        "/api/v1/products/import",
                        "{\"product_id\":\"" + theirs + "\",\"supplier\":\"cjdropshipping\"}")
                .text("/id");
        listener = new Listener(hub.database);
        replica = ProductReads.on(hub.database, hub.products, listener, Duration.ofHours(1));
        listener.start();
        hub.awaitThat(replica::hears);
    }

    @AfterAll
    static void stop() {
        listener.close();
        hub.close();
    }

    private static ProductView seen() {
        return replica.get("default", product).view();
    }

    private static void write(String sql) {
        hub.database.useHandle(handle -> handle.execute(sql, product));
    }

    @Test
    void aReadProductIsKept() {
        assertThat(replica.get("default", product)).isSameAs(replica.get("default", product));
    }

    @Test
    void aWriteElsewhereToTheProductItsVariantsOrItsStockIsSeen() {
        seen();
        write("UPDATE products SET title = 'Changed elsewhere' WHERE id = ?");
        hub.awaitThat(() -> seen().title().equals("Changed elsewhere"));
        write("UPDATE variants SET title = 'Another' WHERE product_id = ?");
        hub.awaitThat(() -> seen().variants().getFirst().title().equals("Another"));
        write("UPDATE inventory_levels SET quantity = 4711 WHERE variant_id IN"
                + " (SELECT id FROM variants WHERE product_id = ?)");
        hub.awaitThat(() -> Long.valueOf(4711)
                .equals(seen().variants().getFirst().inventory().getFirst().quantity()));
        write("DELETE FROM inventory_levels WHERE variant_id IN (SELECT id FROM variants WHERE product_id = ?)");
        hub.awaitThat(() -> seen().variants().getFirst().inventory().isEmpty());
    }

    /** What can be bought depends on what is kept back, though no product is written. */
    @Test
    void aRuleForStockIsSeen() {
        hub.database.useHandle(handle -> handle.execute(
                "UPDATE inventory_levels SET precision = 'exact', quantity = 5 WHERE variant_id IN"
                        + " (SELECT id FROM variants WHERE product_id = ?)",
                other));
        hub.awaitThat(() -> availableOfOther().equals(Optional.of(true)));
        Reply rule = hub.put("/api/v1/inventory/rules", "{\"safety_stock\":1000}");
        assertThat(rule.status()).as(rule.body()).isLessThan(300);
        hub.awaitThat(() -> availableOfOther().equals(Optional.of(false)));
    }

    private static Optional<Boolean> availableOfOther() {
        return Optional.ofNullable(
                replica.get("default", other).view().variants().getFirst().available());
    }

    @Test
    void aWriteThatNobodyCouldHearIsSeenOnceTheConnectionIsBack() throws SQLException {
        seen();
        // As the owner, since the service's role is not shown what others ask.
        try (Connection owner = hub.database.dedicatedConnection();
                Statement statement = owner.createStatement();
                ResultSet cut = statement.executeQuery("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND (query = 'SELECT 1' OR query LIKE 'LISTEN %')")) {
            assertThat(cut.next()).isTrue();
            assertThat(cut.getInt(1)).as("the hub's listener and the replica's").isEqualTo(2);
        }
        write("UPDATE products SET description = 'Unheard' WHERE id = ?");
        hub.awaitThat(() -> "Unheard".equals(seen().description()));
        hub.awaitThat(replica::hears);
        assertThat(seen().description()).isEqualTo("Unheard");
    }
}
