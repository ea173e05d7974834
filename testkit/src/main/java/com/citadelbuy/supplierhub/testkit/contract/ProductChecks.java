package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.util.List;

/** {@link ReadProduct}: a product with all its variants, ids byte for byte. */
final class ProductChecks implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        return List.of(
                Check.on(subject, "each seeded product is read whole", stage -> {
                    for (String id : stage.guide().products()) {
                        whole(id, stage.ability(ReadProduct.class).byId(id));
                    }
                }),
                Check.on(subject, "ids survive byte for byte", stage -> {
                    for (String id : stage.guide().products()) {
                        assertThat(stage.ability(ReadProduct.class).byId(id).id())
                                .isEqualTo(id);
                    }
                }),
                Check.on(subject, "variant ids stand in the supplier's reply as they were read", stage -> {
                    CatalogProduct product = stage.ability(ReadProduct.class)
                            .byId(stage.guide().products().getFirst());
                    assertThat(product.raw())
                            .contains(product.variants().getFirst().id());
                }),
                Check.on(subject, "reading a product calls what the definition says", stage -> {
                    String id = stage.guide().products().getFirst();
                    ReadProduct reading = stage.ability(ReadProduct.class);
                    Spent.asDeclared(stage, ReadProduct.class, () -> reading.byId(id));
                }),
                Check.on(subject, "an unknown product is NOT_FOUND", stage -> {
                    String unknown = Wrong.id(stage.guide().products());
                    Expect.failure(() -> stage.ability(ReadProduct.class).byId(unknown), Kind.NOT_FOUND);
                }));
    }

    private static void whole(String id, CatalogProduct product) {
        assertThat(product.title()).as("title of " + id).isNotBlank();
        assertThat(product.variants()).as("variants of " + id).isNotEmpty();
        assertThat(product.variants()).extracting(CatalogVariant::id).doesNotHaveDuplicates();
        assertThat(product.sale()).as("sale of " + id).isNotEqualTo(CatalogProduct.Sale.UNRECOGNISED);
        Expect.that(WireJson.tree(product.raw()).isContainer(), "The supplier's reply is not kept for " + id);
        for (CatalogVariant variant : product.variants()) {
            assertThat(variant.id()).isNotBlank();
            assertThat(variant.title()).as("title of variant " + variant.id()).isNotBlank();
            if (variant.offer() != null) {
                assertThat(variant.offer().cost().amount())
                        .as("cost of " + variant.id())
                        .isNotNegative();
                assertThat(variant.offer().minimum()).isPositive();
            }
        }
    }
}
