package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.model.Address;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be asked for, what is refused by name, and that asking again is not ordering again. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class OrderRequestTest {

    private static OrderHub hub;
    private static OfferBook.Offered mug;
    private static OfferBook.Offered shirt;
    private static OfferBook.Offered glasses;

    @BeforeAll
    static void start() {
        hub = new OrderHub();
        hub.catalog.connect("cjdropshipping");
        hub.catalog.connect("printful");
        hub.catalog.connect("aliexpress");
        mug = hub.offer("cjdropshipping", 0);
        shirt = hub.offer("printful", 0);
        glasses = hub.offer("aliexpress", 0);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    /** A wrong request, by what is wrong with it, and the pointer at it. */
    private static Stream<Arguments> wrongRequests() {
        return Stream.of(
                wrong(
                        "no such product",
                        "/products/0/product_id",
                        () -> Asking.of(mug).lines(new PlaceCommand.Line("prod_none", null, 1))),
                wrong(
                        "no such variant",
                        "/products/0/variant_id",
                        () -> Asking.of(mug).lines(new PlaceCommand.Line(mug.productId(), "var_none", 1))),
                wrong(
                        "another product's variant",
                        "/products/0/variant_id",
                        () -> Asking.of(mug).lines(new PlaceCommand.Line(mug.productId(), shirt.variantId(), 1))),
                wrong(
                        "no variant of several named",
                        "/products/0/variant_id",
                        () -> Asking.of(glasses).lines(new PlaceCommand.Line(glasses.productId(), null, 1))),
                wrong(
                        "the second line only",
                        "/products/1/product_id",
                        () -> Asking.of(mug).lines(Asking.line(mug, 1), new PlaceCommand.Line("prod_none", null, 1))),
                wrong(
                        "no such country",
                        "/shipping_address/country",
                        () -> Asking.of(mug).to(home("NY", "XX", "+12125550142"))),
                wrong(
                        "no telephone for AliExpress",
                        "/shipping_address/phone",
                        () -> Asking.of(glasses).to(home("NY", "US", null))),
                wrong(
                        "no state for CJ",
                        "/shipping_address/state",
                        () -> Asking.of(mug).to(home(null, "US", null))),
                wrong("no such supplier", "/supplier_id", () -> Asking.of(mug).supplier("nobody")),
                wrong(
                        "another supplier's product",
                        "/products/0/product_id",
                        () -> Asking.of(mug).supplier("printful")));
    }

    private static Arguments wrong(String what, String pointer, java.util.function.Supplier<Asking> asking) {
        return Arguments.of(what, pointer, asking);
    }

    private static Address home(@Nullable String state, String country, @Nullable String phone) {
        Address home = Asking.HOME;
        return new Address(
                home.name(),
                null,
                home.line1(),
                null,
                home.city(),
                state,
                home.postalCode(),
                country,
                phone,
                null,
                null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongRequests")
    void aWrongRequestIsRefusedByNameAndLeavesNothing(
            String what, String pointer, java.util.function.Supplier<Asking> asking) {
        long before = rows();
        Throwable refusal = catchThrowable(() -> place(asking.get()));
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(Refusal.FieldError::pointer)
                                .containsExactly(pointer));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aQuantityBelowTheSuppliersMinimumIsRefused() {
        Orders strict = orders(offer -> new OfferBook.Offered(
                offer.productId(),
                offer.variantId(),
                offer.connectionId(),
                offer.supplier(),
                offer.supplierProductId(),
                offer.supplierVariantId(),
                offer.sku(),
                offer.ordering(),
                10,
                offer.cost(),
                false));
        Throwable refusal = catchThrowable(() -> strict.place(
                WORKSPACE, Asking.of(mug).lines(Asking.line(mug, 9)).command()));
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(Refusal.FieldError::pointer)
                                .containsExactly("/products/0/variant_id", "/products/0/quantity"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Throwable refusal = catchThrowable(() -> place(Asking.of(glasses, mug)
                .lines(Asking.line(glasses, 1), new PlaceCommand.Line("prod_none", null, 1))
                .to(home(null, "XX", null))));
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(Refusal.FieldError::pointer)
                                .containsExactlyInAnyOrder(
                                        "/shipping_address/country",
                                        "/products/1/product_id",
                                        "/shipping_address/phone",
                                        "/shipping_address/state"));
    }

    @Test
    void linesOfDifferentConnectionsBecomeSupplierOrdersOfOneOrder() {
        Order order = place(Asking.of(mug, shirt, mug));
        assertThat(order.supplierOrders())
                .extracting(SupplierOrder::supplier)
                .containsExactlyInAnyOrder("cjdropshipping", "printful");
        assertThat(order.lines()).extracting(OrderLine::number).containsExactly(1, 2, 3);
        assertThat(order.lines().get(0).supplierOrderId())
                .isEqualTo(order.lines().get(2).supplierOrderId())
                .isNotEqualTo(order.lines().get(1).supplierOrderId());
    }

    @Test
    void theSameKeyAnswersWithTheSameOrder() {
        Order first = place(Asking.of(mug).key("key-1"));
        long rows = rows();
        assertThat(place(Asking.of(mug).key("key-1")).id()).isEqualTo(first.id());
        assertThat(rows()).isEqualTo(rows);
        assertThat(place(Asking.of(mug).key("key-2")).id()).isNotEqualTo(first.id());
    }

    @Test
    void theSameReferenceIsRefusedWithTheOrderItBelongsTo() {
        Order first = place(Asking.of(mug).reference("REF-1"));
        long rows = rows();
        assertThat(catchThrowable(() -> place(Asking.of(mug).reference("REF-1"))))
                .isInstanceOfSatisfying(Refusal.Clash.class, clash -> {
                    assertThat(clash.code()).isEqualTo("reference_taken");
                    assertThat(clash.detail()).contains(first.id());
                });
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void ofTwoAtOnceWithTheSameKeyOneOrdersAndTheOtherAnswersWithIt() {
        AtomicReference<@Nullable Order> inner = new AtomicReference<>();
        Orders slow = orders(offer -> {
            inner.compareAndSet(null, place(Asking.of(mug).key("key-race")));
            return offer;
        });
        Order outer = slow.place(WORKSPACE, Asking.of(mug).key("key-race").command());
        assertThat(inner.get()).isNotNull();
        assertThat(outer).isEqualTo(inner.get());
    }

    @Test
    void ofTwoAtOnceWithTheSameReferenceOneIsRefused() {
        AtomicReference<@Nullable Order> inner = new AtomicReference<>();
        Orders slow = orders(offer -> {
            if (inner.get() == null) {
                inner.set(place(Asking.of(mug).reference("REF-RACE")));
            }
            return offer;
        });
        long before = hub.catalog.count("SELECT count(*) FROM orders");
        assertThat(catchThrowable(() -> slow.place(
                        WORKSPACE, Asking.of(mug).reference("REF-RACE").command())))
                .isInstanceOf(Refusal.Clash.class);
        assertThat(hub.catalog.count("SELECT count(*) FROM orders")).isEqualTo(before + 1);
    }

    private static Order place(Asking asking) {
        return hub.orders.place(WORKSPACE, asking.command());
    }

    private static long rows() {
        return hub.catalog.count("""
                SELECT (SELECT count(*) FROM orders) + (SELECT count(*) FROM order_lines)
                  + (SELECT count(*) FROM supplier_orders) + (SELECT count(*) FROM order_addresses)
                  + (SELECT count(*) FROM order_timeline) + (SELECT count(*) FROM events)
                """);
    }

    /** Orders over offers that were changed, or during whose reading something happens. */
    private static Orders orders(Function<OfferBook.Offered, OfferBook.Offered> change) {
        OfferBook book = (workspaceId, productId) -> hub.offers.ofProduct(workspaceId, productId).stream()
                .map(change)
                .toList();
        return OrdersFeature.on(hub.ground, hub.catalog.connections, book, hub.skus)
                .orders();
    }
}
