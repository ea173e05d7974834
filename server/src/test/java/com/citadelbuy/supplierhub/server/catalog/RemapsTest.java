package com.citadelbuy.supplierhub.server.catalog;

import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.level;
import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.product;
import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.citadelbuy.supplierhub.server.catalog.VariantRemap.Status;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.server.mappings.Mapping;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullMarked
class RemapsTest {

    private static final CatalogGround GROUND = new CatalogGround();
    private static final Remaps REMAPS = GROUND.hub.remaps;
    private static int products;

    /** Of each test its own. */
    private String theirs = "";

    @BeforeEach
    void name() {
        theirs = "p" + products++;
    }

    @AfterAll
    static void close() {
        GROUND.close();
    }

    @Test
    void anotherIdForTheSameSkuIsProposedAndBothStayReadable() {
        String old = tell(variant("old", "SKU", "10.00")).getFirst().variant().id();
        List<StockedVariant> both = tell(variant("new", "SKU", "11.00"));
        assertThat(both).extracting(each -> each.variant().supplierVariantId()).containsExactly("new", "old");
        assertThat(both).extracting(each -> each.variant().goneAt() != null).containsExactly(false, true);
        assertThat(pending()).singleElement().satisfies(remap -> {
            assertThat(remap.variantId()).isEqualTo(old);
            assertThat(remap.newVariantId()).isEqualTo(both.getFirst().variant().id());
            assertThat(remap.sku()).isEqualTo("SKU");
            assertThat(remap.matchedBy()).isEqualTo(VariantRemap.Sign.SKU);
            assertThat(GROUND.hub.count("SELECT count(*) FROM events WHERE type = 'product.variant_remap_proposed'"
                            + " AND subject_id = '" + remap.id() + "'"))
                    .isOne();
        });
        tell(variant("new", "SKU", "11.00"));
        assertThat(pending()).hasSize(1);
    }

    @Test
    void manyProductsAtOnceAreLookedThroughAsOneIs() {
        ProductReading[] before = many("old");
        GROUND.apply(before);
        PageOutcome outcome = GROUND.apply(many("new"));
        assertThat(outcome.changed()).isEqualTo(30);
        List<VariantRemap> proposed = all(null).stream()
                .filter(remap -> outcome.ids().containsValue(remap.productId()))
                .toList();
        assertThat(proposed).hasSize(30);
        List<String> asked =
                new ArrayList<>(proposed.stream().map(VariantRemap::id).toList());
        asked.add("remap_none");
        List<RemapOutcome> outcomes = REMAPS.approveAll("default", asked);
        assertThat(outcomes.subList(0, 30)).allMatch(RemapOutcome.Approved.class::isInstance);
        assertThat(outcomes.getLast()).isInstanceOf(RemapOutcome.Refused.class);
        assertThat(GROUND.apply(many("new")).unchanged()).isEqualTo(30);
    }

    @Test
    void whatCouldBeEitherIsNotProposed() {
        tell(variant("one", "SKU", "1.00"), variant("two", "SKU", "1.00"));
        tell(variant("three", "SKU", "1.00"));
        assertThat(pending()).isEmpty();
    }

    @Test
    void anApprovedOneKeepsOurIdAndWhatHangsOnIt() {
        String old =
                tell(variant("old", "SKU", "10.00"), 7).getFirst().variant().id();
        map("KEPT-" + theirs, old);
        tick();
        String fresh =
                tell(variant("new", "SKU", "11.00"), 5).getFirst().variant().id();
        map("MOVED-" + theirs, fresh);
        tick();
        VariantRemap done = REMAPS.approve("default", pending().getFirst().id());
        assertThat(done.status()).isEqualTo(Status.APPROVED);
        StockedVariant only = variants().getFirst();
        assertThat(variants()).hasSize(1);
        assertThat(only.variant().id()).isEqualTo(old);
        assertThat(only.variant().supplierVariantId()).isEqualTo("new");
        assertThat(only.variant().goneAt()).isNull();
        assertThat(only.variant().offer()).isEqualTo(Offer.of(Money.of("11.00", "USD")));
        assertThat(only.levels())
                .singleElement()
                .satisfies(level -> assertThat(level.stock()).isEqualTo(Stock.exact(5)));
        assertThat(GROUND.hub
                        .mappings
                        .withSkus("default", List.of("KEPT-" + theirs, "MOVED-" + theirs))
                        .values())
                .allSatisfy(mapping -> assertThat(
                                mapping.sources().getFirst().parts().getFirst().variantId())
                        .isEqualTo(old))
                .noneMatch(Mapping::broken);
        assertThat(GROUND.prices
                        .history("default", done.productId(), old, null, 10)
                        .data())
                .extracting(change -> change.costBefore() + " " + change.cost())
                .containsExactly("10.00 11.00", "null 10.00");
        assertThat(GROUND.hub
                        .inventory
                        .history("default", done.productId(), old, null, 10)
                        .data())
                .hasSize(3);
        assertThat(GROUND.hub.products.variant("default", fresh)).isEmpty();
        PageOutcome again = GROUND.apply(
                reading(product(theirs, "P", variant("new", "SKU", "11.00")), level("new", Stock.exact(5))));
        assertThat(again.unchanged())
                .as("the next reading finds it as it was told")
                .isOne();
        assertThat(tell(variant("new", "SKU", "12.00"), 4)).singleElement().satisfies(each -> {
            assertThat(each.variant().id()).isEqualTo(old);
            assertThat(each.levels().getFirst().stock()).isEqualTo(Stock.exact(4));
        });
        Refusal.Clash twice = catchThrowableOfType(Refusal.Clash.class, () -> REMAPS.approve("default", done.id()));
        assertThat(twice.code()).isEqualTo("already_decided");
    }

    @Test
    void rulesAndAlertsGoOnUnderOurId() {
        String old =
                tell(variant("old", "SKU", "10.00"), 50).getFirst().variant().id();
        rule(old, 10);
        String fresh =
                tell(variant("new", "SKU", "10.00"), 5).getFirst().variant().id();
        rule(fresh, 20);
        assertThat(alerts(fresh)).isOne();
        REMAPS.approve("default", pending().getFirst().id());
        assertThat(alerts(old)).as("5 is below its own rule's 10 as well").isOne();
        assertThat(GROUND.hub.count("SELECT low_stock_at FROM inventory_rules WHERE target = '" + old + "'"))
                .isEqualTo(10);
        assertThat(GROUND.hub.count("SELECT count(*) FROM inventory_rules WHERE target = '" + fresh + "'"))
                .isZero();
    }

    @Test
    void aSourceThatNeedsBothKeepsThemApart() {
        String old = tell(variant("old", "SKU", "10.00")).getFirst().variant().id();
        String fresh = tell(variant("new", "SKU", "10.00")).getFirst().variant().id();
        map("BOTH-" + theirs, old, fresh);
        VariantRemap remap = pending().getFirst();
        Refusal.Clash refusal = catchThrowableOfType(Refusal.Clash.class, () -> REMAPS.approve("default", remap.id()));
        assertThat(refusal.code()).isEqualTo("variant_in_use");
        assertThat(refusal.detail()).contains("BOTH-" + theirs);
        assertThat(pending()).hasSize(1);
    }

    @Test
    void aRejectedOneIsNotProposedAgain() {
        tell(variant("old", "SKU", "10.00"));
        tell(variant("new", "SKU", "10.00"));
        assertThat(REMAPS.reject("default", pending().getFirst().id()).status()).isEqualTo(Status.REJECTED);
        tell(variant("old", "SKU", "10.00"));
        tell(variant("new", "SKU", "10.00"));
        assertThat(pending()).isEmpty();
        assertThat(variants()).hasSize(2);
    }

    @Test
    void itIsWithdrawnWhenTheOldOneComesBackAndProposedAgainWhenThatGoes() {
        tell(variant("old", "SKU", "10.00"));
        tell(variant("new", "SKU", "10.00"));
        String first = pending().getFirst().id();
        tell(variant("old", "SKU", "10.00"), variant("new", "SKU", "10.00"));
        assertThat(REMAPS.get("default", first).status()).isEqualTo(Status.WITHDRAWN);
        tell(variant("new", "SKU", "10.00"));
        assertThat(pending())
                .singleElement()
                .satisfies(remap -> assertThat(remap.id()).isNotEqualTo(first));
    }

    @Test
    void ofTwoChangesBeforeADecisionTheLastCounts() {
        String old = tell(variant("old", "SKU", "10.00")).getFirst().variant().id();
        tell(variant("new", "SKU", "10.00"));
        String first = pending().getFirst().id();
        String third =
                tell(variant("third", "SKU", "10.00")).getFirst().variant().id();
        assertThat(REMAPS.get("default", first).status()).isEqualTo(Status.SUPERSEDED);
        assertThat(pending()).singleElement().satisfies(remap -> {
            assertThat(remap.variantId()).isEqualTo(old);
            assertThat(remap.newVariantId()).isEqualTo(third);
        });
    }

    @Test
    void aNewOneThatIsGoneTooTakesNoPlace() {
        tell(variant("old", "SKU", "10.00"));
        tell(variant("new", "SKU", "10.00"));
        tell(variant("else", "OTHER", "10.00", "L"));
        VariantRemap remap = pending().getFirst();
        Refusal.Clash refusal = catchThrowableOfType(Refusal.Clash.class, () -> REMAPS.approve("default", remap.id()));
        assertThat(refusal.code()).isEqualTo("variant_gone");
    }

    @Test
    void readingTheProductMeanwhileMakesNothingTwice() throws Exception {
        String old =
                tell(variant("old", "SKU", "10.00"), 3).getFirst().variant().id();
        tell(variant("new", "SKU", "10.00"), 3);
        String remap = pending().getFirst().id();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, 4)
                    .forEach(i -> all.add(threads.submit(() -> {
                        start.await();
                        return GROUND.apply(reading(
                                product(theirs, "Title " + i, variant("new", "SKU", "1" + i + ".00")),
                                level("new", Stock.exact(i))));
                    })));
            all.add(threads.submit(() -> {
                start.await();
                return REMAPS.approve("default", remap);
            }));
            start.countDown();
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(tell(variant("new", "SKU", "10.00"), 9)).singleElement().satisfies(each -> {
            assertThat(each.variant().id()).isEqualTo(old);
            assertThat(each.levels().getFirst().stock()).isEqualTo(Stock.exact(9));
        });
    }

    @Test
    void aClientListsReadsRejectsAndApprovesManyAtOnce() {
        tell(variant("old", "SKU", "10.00"));
        tell(variant("new", "SKU", "10.00"));
        String id = pending().getFirst().id();
        Reply listed =
                GROUND.hub.get("/api/v1/catalog/remaps?status=pending&limit=1&connection_id=" + GROUND.connection.id());
        assertThat(listed.text("/data/0/id")).isEqualTo(id);
        assertThat(GROUND.hub
                        .get("/api/v1/catalog/remaps?connection_id=conn_none")
                        .at("/data")
                        .size())
                .isZero();
        Reply read = GROUND.hub.get("/api/v1/catalog/remaps/" + id);
        assertThat(read.text("/matched_by")).isEqualTo("sku");
        assertThat(read.text("/new_supplier_variant_id")).isEqualTo("new");
        Reply many =
                GROUND.hub.post("/api/v1/catalog/remaps/approve", "{\"remap_ids\":[\"" + id + "\",\"remap_none\"]}");
        assertThat(many.status()).isEqualTo(200);
        assertThat(many.text("/data/0/outcome")).isEqualTo("approved");
        assertThat(many.text("/data/1/problem/code")).isEqualTo("not_found");
        Reply late = GROUND.hub.post("/api/v1/catalog/remaps/" + id + "/reject", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/code")).isEqualTo("already_decided");
        assertThat(GROUND.hub.get("/api/v1/catalog/remaps/remap_none").status()).isEqualTo(404);
    }

    private void map(String sku, String... variants) {
        List<Mapping.WishedPart> parts = List.of(variants).stream()
                .map(each -> new Mapping.WishedPart(each, 1))
                .toList();
        GROUND.hub.mappings.put(
                "default", new Mapping.Wish(sku, List.of(new Mapping.WishedSource(1, List.of(), parts))));
    }

    private static void rule(String variant, int lowAt) {
        Reply put = GROUND.hub.put(
                "/api/v1/inventory/rules", "{\"variant_id\":\"" + variant + "\",\"low_stock_at\":" + lowAt + "}");
        assertThat(put.status()).as(put.body()).isLessThan(300);
    }

    private static long alerts(String variant) {
        return GROUND.hub.count(
                "SELECT count(*) FROM inventory_alerts WHERE status <> 'closed' AND variant_id = '" + variant + "'");
    }

    private static void tick() {
        GROUND.hub.clock.advance(Duration.ofSeconds(1));
    }

    private ProductReading[] many(String variant) {
        return IntStream.range(0, 30)
                .mapToObj(i -> reading(product(theirs + "-" + i, "P", variant(variant, "SKU", "10.00"))))
                .toArray(ProductReading[]::new);
    }

    private List<StockedVariant> tell(CatalogVariant... variants) {
        tick();
        GROUND.apply(reading(product(theirs, "P", variants)));
        return variants();
    }

    private List<StockedVariant> tell(CatalogVariant variant, int stock) {
        tick();
        GROUND.apply(reading(product(theirs, "P", variant), level(variant.id(), Stock.exact(stock))));
        return variants();
    }

    private List<StockedVariant> variants() {
        return GROUND.hub.products.get("default", productId().orElseThrow()).variants();
    }

    private Optional<String> productId() {
        return GROUND.hub.database.withHandle(
                handle -> handle.createQuery("SELECT id FROM products WHERE supplier_product_id = :theirs")
                        .bind("theirs", theirs)
                        .mapTo(String.class)
                        .findOne());
    }

    private List<VariantRemap> pending() {
        return all("pending").stream()
                .filter(remap -> productId().equals(Optional.of(remap.productId())))
                .toList();
    }

    private static List<VariantRemap> all(@Nullable String status) {
        return REMAPS.list("default", null, status, null, 500).data();
    }

    private static CatalogVariant variant(String id, String sku, String cost) {
        return variant(id, sku, cost, "M");
    }

    private static CatalogVariant variant(String id, String sku, String cost, String size) {
        return new CatalogVariant(
                id,
                sku,
                "Variant " + id,
                Map.of("size", size),
                null,
                Offer.of(Money.of(cost, "USD")),
                List.of(),
                Map.of());
    }
}
