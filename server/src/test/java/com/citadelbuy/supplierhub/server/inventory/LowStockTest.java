package com.citadelbuy.supplierhub.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.catalog.ImportCommand;
import com.citadelbuy.supplierhub.server.catalog.ProductDetail;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An alert for each crossing downwards, and one only. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class LowStockTest {

    private static final String WORKSPACE = "default";

    private CatalogHub hub;
    private String connection;
    private ProductDetail product;
    private String variant;

    @BeforeEach
    void start() {
        hub = new CatalogHub();
        connection = hub.connect("aliexpress");
        product = hub.products
                .importOne(WORKSPACE, new ImportCommand("aliexpress", null, null, "123456", null, false))
                .product();
        variant = product.variants().getFirst().variant().id();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    /** Stock read one after the other with a threshold of 5, and what is told of it. */
    private static Stream<Arguments> crossings() {
        return Stream.of(
                crossing(List.of(Stock.exact(6), Stock.exact(5)), "low_stock"),
                crossing(List.of(Stock.exact(5), Stock.exact(3), Stock.exact(0)), "low_stock"),
                crossing(List.of(Stock.exact(9), Stock.exact(6))),
                crossing(
                        List.of(Stock.exact(2), Stock.exact(6), Stock.exact(4)), "low_stock", "restocked", "low_stock"),
                crossing(List.of(Stock.exact(2), Stock.exact(5)), "low_stock"),
                crossing(List.of(Stock.atLeast(5)), "low_stock"),
                crossing(List.of(Stock.flag(false), Stock.flag(true)), "low_stock"),
                crossing(List.of(Stock.flag(true))),
                crossing(List.of(Stock.unknown())),
                crossing(List.of(Stock.madeToOrder())),
                crossing(List.of(Stock.exact(1), Stock.unknown(), Stock.exact(1)), "low_stock"));
    }

    private static Arguments crossing(List<Stock> told, String... events) {
        return Arguments.of(told, List.of(events));
    }

    @ParameterizedTest
    @MethodSource("crossings")
    void onceForEachCrossing(List<Stock> told, List<String> events) {
        read(Stock.exact(100));
        rule(RuleScope.VARIANT, variant, null, 5L);
        told.forEach(this::read);
        assertThat(told()).isEqualTo(events);
    }

    @Test
    void changingAThresholdLooksAtWhatIsThereAndTakingItAwayClosesTheAlert() {
        read(Stock.exact(7));
        rule(RuleScope.WORKSPACE, null, null, 5L);
        assertThat(live()).isEmpty();
        Rule forProduct = rule(RuleScope.PRODUCT, product.product().id(), null, 10L);
        assertThat(live()).singleElement().satisfies(alert -> {
            assertThat(alert.quantity()).isEqualTo(7);
            assertThat(alert.threshold()).isEqualTo(10);
        });
        rule(RuleScope.VARIANT, variant, null, 6L);
        assertThat(live()).isEmpty();
        assertThat(told()).containsExactly("low_stock", "restocked");
        rule(RuleScope.VARIANT, variant, 2L, 6L);
        assertThat(live()).hasSize(1);
        hub.stock
                .rules()
                .list(WORKSPACE, null, null, null, 50)
                .data()
                .forEach(rule -> hub.stock.rules().delete(WORKSPACE, rule.id()));
        assertThat(live()).isEmpty();
        assertThat(told()).endsWith("alert_withdrawn");
        assertThat(forProduct.scope()).isEqualTo(RuleScope.PRODUCT);
    }

    @Test
    void twoReplicasThatSeeTheSameCrossingRaiseOneAlert() throws InterruptedException {
        read(Stock.exact(100));
        rule(RuleScope.WORKSPACE, null, null, 5L);
        List<Thread> replicas = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long left = 4 - i;
            replicas.add(Thread.ofVirtual().start(() -> read(Stock.exact(left))));
            replicas.add(Thread.ofVirtual().start(() -> rule(RuleScope.WORKSPACE, null, null, 5L)));
        }
        for (Thread replica : replicas) {
            replica.join();
        }
        assertThat(told()).containsExactly("low_stock");
        assertThat(live()).hasSize(1);
    }

    @Test
    void acknowledgingIsToldOnceAndTheAlertIsNotRaisedAgainMeanwhile() {
        read(Stock.exact(3));
        rule(RuleScope.VARIANT, variant, null, 5L);
        String id = live().getFirst().id();
        assertThat(hub.stock.alerts().acknowledge(WORKSPACE, id).status()).isEqualTo("acknowledged");
        hub.stock.alerts().acknowledge(WORKSPACE, id);
        read(Stock.exact(1));
        assertThat(live()).extracting(Alert::status).containsExactly("acknowledged");
        assertThat(told()).containsExactly("low_stock", "alert_acknowledged");
    }

    @Test
    void whatIsToldOfAnAlertNamesItsConnection() {
        read(Stock.exact(3));
        rule(RuleScope.VARIANT, variant, null, 5L);
        hub.stock.alerts().acknowledge(WORKSPACE, live().getFirst().id());
        read(Stock.exact(9));
        read(Stock.exact(2));
        rule(RuleScope.VARIANT, variant, 1L, null);
        assertThat(told())
                .containsExactly("low_stock", "alert_acknowledged", "restocked", "low_stock", "alert_withdrawn");
        assertThat(hub.count(
                        "SELECT count(*) FROM events WHERE subject_kind = 'variant' AND payload ->> 'connection_id' = '"
                                + connection + "'"))
                .isEqualTo(5);
    }

    private Rule rule(RuleScope scope, @Nullable String target, @Nullable Long safety, @Nullable Long low) {
        return hub.stock.rules().put(WORKSPACE, new Rule.Wish(scope, target, null, safety, low));
    }

    private void read(Stock stock) {
        hub.products.applyStock(
                hub.connection(connection),
                product.product().supplierProductId(),
                List.of(new InventoryLevel(
                        product.variants().getFirst().variant().supplierVariantId(),
                        new Location("cn", "China", "CN"),
                        stock)),
                hub.clock.instant());
    }

    private List<Alert> live() {
        return hub.stock
                .alerts()
                .list(WORKSPACE, new Alerts.Filter(List.of(), null, null), null, 50)
                .data();
    }

    private List<String> told() {
        return hub.database.withHandle(handle -> handle.createQuery("""
                        SELECT substr(type, 11) FROM events
                        WHERE subject_kind = 'variant' AND subject_id = :variant ORDER BY id
                        """)
                .bind("variant", variant)
                .mapTo(String.class)
                .list());
    }
}
