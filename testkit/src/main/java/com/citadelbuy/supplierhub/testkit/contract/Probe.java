package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import java.util.Optional;
import java.util.function.Consumer;

/** The plainest read that a supplier allows, to see how reads fare in bad weather. */
record Probe(Consumer<Stage> read) {

    /** Empty for a supplier that can read nothing. */
    static Optional<Probe> of(Subject subject) {
        if (subject.can(ReadProduct.class)) {
            return Optional.of(new Probe(stage -> {
                var product =
                        stage.ability(ReadProduct.class).byId(stage.guide().products().getFirst());
                Expect.that(!product.id().isEmpty(), "The product has no id");
            }));
        }
        if (subject.can(CheckAccount.class)) {
            return Optional.of(
                    new Probe(stage -> stage.ability(CheckAccount.class).check()));
        }
        if (subject.can(ListProducts.class)) {
            return Optional.of(
                    new Probe(stage -> stage.ability(ListProducts.class).page(null)));
        }
        if (subject.can(ReadCategories.class)) {
            return Optional.of(
                    new Probe(stage -> stage.ability(ReadCategories.class).categories()));
        }
        return subject.can(SearchProducts.class)
                ? Optional.of(
                        new Probe(stage -> stage.ability(SearchProducts.class).search("a", null)))
                : Optional.empty();
    }

    void on(Stage stage) {
        read.accept(stage);
    }
}
