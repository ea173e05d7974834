package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.model.Stock.Precision;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link ReadInventory}: what the supplier tells, with how well it knows it, and nothing made up for what it does not tell. */
final class InventoryChecks implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        return List.of(
                Check.on(
                        subject,
                        "seeded products have stock",
                        stage -> assertThat(levels(stage, 0)).isNotEmpty()),
                Check.on(subject, "each level belongs to a variant of the product, each place once", stage -> {
                    for (int i = 0; i < stage.guide().products().size(); i++) {
                        belongs(stage, i);
                    }
                }),
                Check.on(
                        subject,
                        "reading stock calls what the definition says",
                        stage -> Spent.asDeclared(stage, ReadInventory.class, () -> levels(stage, 0))),
                Check.on(subject, "a quantity is there exactly where the precision says so", stage -> {
                    for (int i = 0; i < stage.guide().products().size(); i++) {
                        levels(stage, i).forEach(level -> precise(level.stock()));
                    }
                }),
                Check.on(subject, "what the supplier does not mention is absent, not zero", stage -> {
                    ReadInventory inventory = stage.ability(ReadInventory.class);
                    String unknown = Wrong.id(stage.guide().products());
                    try {
                        assertThat(inventory.ofProduct(unknown)).isEmpty();
                    } catch (SupplierException refused) {
                        Expect.oneOf(refused.failure(), Kind.NOT_FOUND, Kind.INVALID_REQUEST);
                    }
                }));
    }

    private static List<InventoryLevel> levels(Stage stage, int product) {
        return stage.ability(ReadInventory.class)
                .ofProduct(stage.guide().products().get(product));
    }

    private static void belongs(Stage stage, int product) {
        if (!stage.subject().can(ReadProduct.class)) {
            return;
        }
        String id = stage.guide().products().get(product);
        Set<String> variants = stage.ability(ReadProduct.class).byId(id).variants().stream()
                .map(CatalogVariant::id)
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (InventoryLevel level : levels(stage, product)) {
            assertThat(variants).as("variants of " + id).contains(level.variantId());
            Expect.that(
                    seen.add(level.variantId() + " at " + level.location().id()), "Two levels for one place: " + level);
        }
    }

    private static void precise(Stock stock) {
        Precision precision = stock.precision();
        boolean counted = precision == Precision.EXACT || precision == Precision.AT_LEAST;
        Expect.that(!counted || (stock.quantity() != null && stock.quantity() >= 0), "No quantity in " + stock);
        Expect.that(
                counted || stock.quantity() == null || (precision == Precision.FLAG && stock.quantity() == 0),
                "A quantity that means nothing in " + stock);
    }
}
