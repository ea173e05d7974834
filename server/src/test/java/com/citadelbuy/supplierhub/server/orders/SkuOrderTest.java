package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.mappings.Mapping;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders by a platform's own SKUs, down to what the supplier was truly asked for. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class SkuOrderTest {

    private OrderHub hub;
    private OfferBook.Offered shirt;
    private OfferBook.Offered other;
    private OfferBook.Offered mug;

    @BeforeEach
    void start() {
        hub = new OrderHub();
        hub.catalog.connect("printful");
        hub.catalog.connect("cjdropshipping");
        shirt = hub.offer("printful", 0);
        other = hub.offer("printful", 1);
        mug = hub.offer("cjdropshipping", 0);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void theSupplierIsAskedForTheVariantAndNumberThatTheSkuStandsFor() {
        map("PAIR", new Mapping.WishedPart(shirt.variantId(), 2));
        Order order = place("PAIR", 3);
        assertThat(order.lines()).singleElement().satisfies(line -> {
            assertThat(line.variantId()).isEqualTo(shirt.variantId());
            assertThat(line.quantity()).isEqualTo(6);
            assertThat(line.platformSku()).isEqualTo("PAIR");
        });
        assertThat(hub.order(order.id()).lines()).isEqualTo(order.lines());
        hub.work();
        assertThat(hub.deeds("printful", Deed.PLACED)).hasSize(1);
        assertThat(asked("printful")).contains("\"quantity\":6").contains(shirt.supplierVariantId());
    }

    @Test
    void aBundleBecomesLinesAndSupplierOrdersOfItsOwn() {
        map("SET", new Mapping.WishedPart(shirt.variantId(), 1), new Mapping.WishedPart(mug.variantId(), 2));
        Order order = place("SET", 2);
        assertThat(order.lines()).extracting(OrderLine::number).containsExactly(1, 2);
        assertThat(order.lines()).extracting(OrderLine::quantity).containsExactly(2, 4);
        assertThat(order.lines()).extracting(OrderLine::platformSku).containsOnly("SET");
        assertThat(order.supplierOrders())
                .extracting(SupplierOrder::supplier)
                .containsExactly("printful", "cjdropshipping");
    }

    @Test
    void whatIsTriedAgainIsWhatTheSkuStoodForWhenTheOrderWasTaken() {
        map("MOVING", new Mapping.WishedPart(shirt.variantId(), 2));
        Order order = place("MOVING", 1);
        map("MOVING", new Mapping.WishedPart(other.variantId(), 5));
        hub.faults("printful").next(Fault.SERVER_ERROR, 1, OrderHub.placing("printful"));
        hub.passUntil(
                order.id(), now -> !hub.deeds("printful", Deed.PLACED).isEmpty(), java.time.Duration.ofMinutes(1), 60);
        assertThat(hub.deeds("printful", Deed.PLACED)).hasSize(1);
        assertThat(asked("printful")).contains("\"quantity\":2").doesNotContain("\"quantity\":5");
        assertThat(hub.order(order.id()).lines()).isEqualTo(order.lines());
    }

    @Test
    void whatNobodyMappedIsRefusedWithThoseThatAreNear() {
        map("SHIRT-BLACK-L", new Mapping.WishedPart(shirt.variantId(), 1));
        map("SHIRT-BLACK-M", new Mapping.WishedPart(shirt.variantId(), 1));
        map("ZEBRA", new Mapping.WishedPart(shirt.variantId(), 1));
        assertThat(refusal(PlaceCommand.Line.ofSku("SHIRT-BLAK-L", 1))).satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/products/1/sku");
            assertThat(error.detail()).contains("known are SHIRT-BLACK-L, SHIRT-BLACK-M");
        });
    }

    @Test
    void aSourceOnAClosedConnectionIsNotTaken() {
        hub.catalog.mappings.put(
                WORKSPACE,
                new Mapping.Wish(
                        "EITHER",
                        List.of(
                                new Mapping.WishedSource(
                                        1, List.of(), List.of(new Mapping.WishedPart(mug.variantId(), 1))),
                                new Mapping.WishedSource(
                                        2, List.of(), List.of(new Mapping.WishedPart(shirt.variantId(), 1))))));
        assertThat(place("EITHER", 1).lines()).extracting(OrderLine::variantId).containsExactly(mug.variantId());
        hub.catalog.connections.disconnect(WORKSPACE, "cjdropshipping", null);
        assertThat(place("EITHER", 1).lines()).extracting(OrderLine::variantId).containsExactly(shirt.variantId());
        map("ONLY", new Mapping.WishedPart(mug.variantId(), 1));
        Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class, () -> place("ONLY", 1));
        assertThat(refusal.detail()).contains("the connection of " + mug.variantId() + " is closed");
    }

    @Test
    void aLineNamesAProductOrASkuAndAMaximumOnlyForOnePiece() {
        map("PAIR", new Mapping.WishedPart(shirt.variantId(), 2));
        assertThat(refusal(new PlaceCommand.Line(null, null, 1, null, null)).pointer())
                .isEqualTo("/products/1/product_id");
        assertThat(refusal(new PlaceCommand.Line(shirt.productId(), null, 1, null, "PAIR"))
                        .pointer())
                .isEqualTo("/products/1/sku");
        assertThat(refusal(new PlaceCommand.Line(null, null, 1, Money.of("1", "USD"), "PAIR"))
                        .pointer())
                .isEqualTo("/products/1/max_price");
    }

    @Test
    void manyOrdersCostNoMoreStatementsThanFew() {
        map("PAIR", new Mapping.WishedPart(shirt.variantId(), 2));
        List<PlaceCommand> wishes = IntStream.range(0, 60)
                .mapToObj(i -> Asking.of()
                        .lines(PlaceCommand.Line.ofSku(i % 3 == 0 ? "NONE-" + i : "PAIR", 1))
                        .reference("SKU-" + i)
                        .command())
                .toList();
        int[] counts = new int[2];
        for (int i = 0; i < 2; i++) {
            List<PlaceCommand> some = i == 0 ? wishes.subList(0, 6) : wishes.subList(6, 60);
            var statements = new java.util.concurrent.atomic.AtomicInteger();
            List<PlaceOutcome> outcomes = hub.catalog.database.inTransaction(tx -> {
                tx.getConfig(org.jdbi.v3.core.statement.SqlStatements.class)
                        .setSqlLogger(new org.jdbi.v3.core.statement.SqlLogger() {
                            @Override
                            public void logBeforeExecution(org.jdbi.v3.core.statement.StatementContext context) {
                                statements.incrementAndGet();
                            }
                        });
                return hub.orders.placeAll(tx, WORKSPACE, some);
            });
            counts[i] = statements.get();
            assertThat(outcomes.stream()
                            .filter(PlaceOutcome.Placed.class::isInstance)
                            .count())
                    .isEqualTo(some.size() * 2L / 3);
        }
        assertThat(counts[1]).isPositive().isLessThanOrEqualTo(counts[0]);
    }

    private void map(String sku, Mapping.WishedPart... parts) {
        hub.catalog.mappings.put(
                WORKSPACE, new Mapping.Wish(sku, List.of(new Mapping.WishedSource(1, List.of(), List.of(parts)))));
    }

    private Order place(String sku, int quantity) {
        return hub.orders.place(
                WORKSPACE,
                Asking.of().lines(PlaceCommand.Line.ofSku(sku, quantity)).command());
    }

    /** The one error of an order whose second line is this. */
    private Refusal.FieldError refusal(PlaceCommand.Line line) {
        Refusal.Invalid refusal = catchThrowableOfType(
                Refusal.Invalid.class,
                () -> hub.orders.place(
                        WORKSPACE,
                        Asking.of().lines(Asking.line(shirt, 1), line).command()));
        assertThat(refusal.errors()).hasSize(1);
        return refusal.errors().getFirst();
    }

    private String asked(String supplier) {
        return hub.catalog.simulators.requests(supplier).stream()
                .filter(OrderHub.placing(supplier))
                .map(request -> request.text().replace(" ", ""))
                .collect(Collectors.joining("\n"));
    }
}
