package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What a variant's new id at the supplier means for orders that name it. */
@NullMarked
class RemapOrderTest {

    @Test
    void openOrdersKeepTheNewVariantAndClosedOnesGoOverToTheOld() {
        try (OrderHub hub = new OrderHub()) {
            Connection connection = hub.catalog.connection(hub.catalog.connect("printful"));
            tell(hub, connection, "old");
            OfferBook.Offered old = tell(hub, connection, "old");
            Order before = hub.orders.place(WORKSPACE, Asking.of(old).command());
            OfferBook.Offered fresh = tell(hub, connection, "new");
            Order open = hub.orders.place(WORKSPACE, Asking.of(fresh).command());
            String remap = hub.catalog
                    .remaps
                    .list(WORKSPACE, connection.id(), "pending", null, 10)
                    .data()
                    .getFirst()
                    .id();
            Refusal.Clash refusal =
                    catchThrowableOfType(Refusal.Clash.class, () -> hub.catalog.remaps.approve(WORKSPACE, remap));
            assertThat(refusal.code()).isEqualTo("variant_in_use");
            assertThat(refusal.detail()).contains(open.id());
            hub.feature.actions().cancelAll(WORKSPACE, open.id(), null);
            hub.catalog.remaps.approve(WORKSPACE, remap);
            assertThat(hub.order(open.id()).lines()).singleElement().satisfies(line -> {
                assertThat(line.variantId()).isEqualTo(old.variantId());
                assertThat(line.supplierVariantId()).isEqualTo("new");
            });
            assertThat(hub.order(before.id()).lines()).singleElement().satisfies(line -> {
                assertThat(line.variantId()).isEqualTo(old.variantId());
                assertThat(line.supplierVariantId()).isEqualTo("old");
            });
            Orders lateReader = OrdersFeature.on(
                            hub.ground, hub.catalog.connections, (workspace, product) -> List.of(fresh), hub.skus)
                    .orders();
            Order late = lateReader.place(WORKSPACE, Asking.of(fresh).command());
            assertThat(hub.order(late.id()).lines())
                    .as("who read the catalogue before the new variant ceased names the old one")
                    .extracting(OrderLine::variantId)
                    .containsExactly(old.variantId());
        }
    }

    private static OfferBook.Offered tell(OrderHub hub, Connection connection, String variant) {
        String product = hub.catalog
                .products
                .apply(
                        connection,
                        new CatalogProduct(
                                "p",
                                "P",
                                null,
                                List.of(),
                                null,
                                CatalogProduct.Sale.ON_SALE,
                                List.of(new CatalogVariant(
                                        variant,
                                        "SKU",
                                        "V",
                                        Map.of(),
                                        null,
                                        Offer.of(Money.of("5.00", "USD")),
                                        List.of(),
                                        Map.of())),
                                "{}"),
                        Optional.empty())
                .product()
                .product()
                .id();
        return hub.offers.ofProduct(WORKSPACE, product).getFirst();
    }
}
