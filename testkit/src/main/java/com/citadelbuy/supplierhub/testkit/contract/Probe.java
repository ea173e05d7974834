package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.Session;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The plainest read that a supplier allows, to see how reads fare in bad weather. */
record Probe(BiConsumer<Stage, Session> reading) {

    /** Empty for a supplier that can read nothing. */
    static Optional<Probe> of(Subject subject) {
        if (subject.can(ReadProduct.class)) {
            return Optional.of(new Probe(Probe::readProduct));
        }
        if (subject.can(CheckAccount.class)) {
            return ofAccount(subject);
        }
        if (subject.can(ListProducts.class)) {
            return Optional.of(new Probe(
                    (stage, over) -> stage.ability(ListProducts.class, over).page(null)));
        }
        if (subject.can(ReadCategories.class)) {
            return Optional.of(new Probe(
                    (stage, over) -> stage.ability(ReadCategories.class, over).categories()));
        }
        if (subject.can(ReadListings.class)) {
            return Optional.of(new Probe(
                    (stage, over) -> stage.ability(ReadListings.class, over).page(null)));
        }
        return subject.can(SearchProducts.class)
                ? Optional.of(new Probe((stage, over) ->
                        stage.ability(SearchProducts.class, over).search("a", null)))
                : Optional.empty();
    }

    /** A read that is about the account itself; empty where there is none. */
    static Optional<Probe> ofAccount(Subject subject) {
        return subject.can(CheckAccount.class)
                ? Optional.of(new Probe(
                        (stage, over) -> stage.ability(CheckAccount.class, over).check()))
                : Optional.empty();
    }

    void on(Stage stage) {
        read(stage, stage.session());
    }

    void read(Stage stage, Session over) {
        reading.accept(stage, over);
    }

    private static void readProduct(Stage stage, Session over) {
        String id = stage.guide().products().getFirst();
        var product = stage.ability(ReadProduct.class, over).byId(id);
        Expect.that(product.id().equals(id), "Asked for product " + id + " and got " + product.id());
    }
}
