package com.citadelbuy.supplierhub.server.catalog;

import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.level;
import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.product;
import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.reading;
import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.variant;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.inventory.StockChange;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullMarked
class BulkUpsertTest {

    private CatalogGround ground = new CatalogGround();

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void whatIsWrittenAtOnceReadsBackAsItWasTold() {
        Offer tiers = new Offer(
                Money.of("12.50", "EUR"),
                3,
                List.of(new Offer.Tier(10, Money.of("0.0040", "EUR")), new Offer.Tier(99, Money.of("100000.1", "EUR"))),
                "CN");
        PageOutcome outcome = ground.apply(
                reading(
                        product("p1", "One", variant("a", tiers), variant("b", "0"), variant("c", (String) null)),
                        level("a", Stock.exact(0)),
                        level("b", Stock.flag(true))),
                reading(product("p2", "Two", variant("a", "123456789.000001"))));
        assertThat(outcome.created()).isEqualTo(2);
        ProductDetail one = ground.product(outcome, "p1");
        assertThat(one.product().title()).isEqualTo("One");
        assertThat(one.product().description()).isEqualTo("Tab\there, \"quotes\", a back\\slash and ü");
        assertThat(one.product().currency()).isEqualTo("EUR");
        assertThat(one.variants().get(0).variant().offer()).isEqualTo(tiers);
        assertThat(one.variants().get(1).variant().offer()).isEqualTo(Offer.of(Money.of("0", "USD")));
        assertThat(one.variants().get(2).variant().offer()).isNull();
        assertThat(one.variants().get(0).levels())
                .singleElement()
                .satisfies(level -> assertThat(level.stock()).isEqualTo(Stock.exact(0)));
        assertThat(one.variants().get(2).levels()).isEmpty();
        assertThat(ground.price(outcome, "p2")).contains(Money.of("123456789.000001", "USD"));
    }

    @Test
    void thatAProductIsKeptInStepIsToldWhenItChangesWhateverElseDoes() {
        ground.apply(reading(product("p", "Old", variant("a", "10.00"))));
        sync(reading(product("p", "Old", variant("a", "10.00"))), true);
        assertThat(ground.events("product.auto_sync_changed")).isEqualTo(1);
        sync(reading(product("p", "New", variant("a", "10.00"))), true);
        assertThat(ground.events("product.auto_sync_changed")).isEqualTo(1);
        sync(reading(product("p", "Other", variant("a", "10.00"))), false);
        assertThat(ground.events("product.auto_sync_changed")).isEqualTo(2);
    }

    private void sync(ProductReading reading, boolean autoSync) {
        ground.hub.database.useTransaction(tx -> ground.hub.products.applyAll(
                tx, ground.connection, List.of(reading), autoSync, ground.hub.clock.instant()));
    }

    @Test
    void ofTwoReadingsOfAProductTheLastCounts() {
        PageOutcome outcome = ground.apply(
                reading(product("p", "Early", variant("a", "1.00"))),
                reading(product("p", "Late", variant("a", "1.00"))));
        assertThat(outcome.created()).isEqualTo(1);
        assertThat(ground.product(outcome, "p").product().title()).isEqualTo("Late");
    }

    @Test
    void whatIsAsItWasCostsNoWrite() {
        ProductReading same = reading(product("p", "One", variant("a", "1.00")), level("a", Stock.exact(5)));
        ground.apply(same);
        String before = versions();
        ground.hub.clock.advance(Duration.ofMinutes(30));
        PageOutcome again = ground.apply(same);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(versions()).isEqualTo(before);
        ground.hub.clock.advance(Duration.ofMinutes(31));
        assertThat(ground.apply(same).unchanged()).isEqualTo(1);
        assertThat(versions()).as("once an hour the time moves on").isNotEqualTo(before);
    }

    @Test
    void aPageOfNewChangedAndEqualProductsIsCountedAndKeepsItsIds() {
        PageOutcome first = ground.apply(many(0, 60, "old"));
        PageOutcome second = ground.apply(IntStream.range(0, 90)
                .mapToObj(i -> reading(product("p" + i, i < 30 ? "old" : "new", variant("v" + i, "1.00"))))
                .toArray(ProductReading[]::new));
        assertThat(second)
                .returns(30, PageOutcome::created)
                .returns(30, PageOutcome::changed)
                .returns(30, PageOutcome::unchanged);
        assertThat(second.ids()).containsAllEntriesOf(first.ids());
        assertThat(ground.hub.count("SELECT count(*) FROM variants")).isEqualTo(90);
        assertThat(ground.events("product.imported")).isEqualTo(90);
        assertThat(ground.events("product.updated")).isEqualTo(30);
        assertThat(ground.hub.count("SELECT count(*) FROM price_history")).isEqualTo(90);
    }

    @Test
    void aVariantThatComesWithItsStockIsStocked() {
        ground.apply(reading(
                product("p", "One", variant("a", "1.00")), level("a", Stock.exact(5)), level("b", Stock.exact(7))));
        PageOutcome outcome = ground.apply(reading(
                product("p", "One", variant("a", "1.00"), variant("b", "1.00")),
                level("a", Stock.exact(5)),
                level("b", Stock.exact(7))));
        assertThat(ground.product(outcome, "p").variants().get(1).levels()).hasSize(1);
    }

    @Test
    void stockOfManyIsAppliedAndItsHistoryTellsAbsentFromZero() {
        ProductReading told = reading(product("p", "One", variant("a", "1.00")), level("a", Stock.exact(5)));
        PageOutcome outcome =
                ground.apply(told, reading(product("q", "Two", variant("a", "1.00")), level("a", Stock.exact(1))));
        stock(Map.of(
                "p",
                List.of(level("a", Stock.exact(0))),
                "q",
                List.of(level("a", Stock.exact(1))),
                "unknown",
                List.of()));
        stock(Map.of("p", List.of()));
        List<StockChange> history = ground.hub
                .inventory
                .history("default", ground.product(outcome, "p").product().id(), null, null, 10)
                .data();
        assertThat(history).extracting(StockChange::quantity).containsExactly(null, 0L, 5L);
        assertThat(history).extracting(StockChange::precision).containsExactly(null, "exact", "exact");
        assertThat(ground.product(outcome, "p").variants().getFirst().levels()).isEmpty();
        ground.apply(told);
        assertThat(ground.product(outcome, "p").variants().getFirst().levels()).hasSize(1);
    }

    private void stock(Map<String, List<com.citadelbuy.supplierhub.spi.model.InventoryLevel>> levels) {
        ground.hub.clock.advance(Duration.ofSeconds(1));
        ground.hub.database.useTransaction(
                tx -> ground.hub.products.applyStockAll(tx, ground.connection, levels, ground.hub.clock.instant()));
    }

    private static ProductReading[] many(int from, int to, String title) {
        return IntStream.range(from, to)
                .mapToObj(i -> reading(product("p" + i, title, variant("v" + i, "1.00"))))
                .toArray(ProductReading[]::new);
    }

    private String versions() {
        return ground.hub.database.withHandle(
                handle -> handle.createQuery("""
                        SELECT string_agg(v, ' ' ORDER BY v) FROM (
                          SELECT 'p' || xmin || ctid || xmax AS v FROM products UNION ALL SELECT 'v' || xmin || ctid || xmax FROM variants
                          UNION ALL SELECT 'l' || xmin || ctid || xmax FROM inventory_levels) AS rows
                        """).mapTo(String.class).one());
    }
}
