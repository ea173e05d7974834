package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Catalogued;
import com.citadelbuy.supplierhub.spi.ChangeRules;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ReadChanges;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.ChangeWindow;
import com.citadelbuy.supplierhub.spi.model.ProductChange;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A supplier whose goods are changed, and what its list of changes tells of it. */
final class Changes {

    /** More than any supplier shows on two pages, where there are so many goods. */
    private static final int MANY = 250;

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Stage stage;
    private final ChangeRules rules;

    Changes(Stage stage) {
        this.stage = stage;
        this.rules = Objects.requireNonNull(stage.definition().changes(), "It does not say how changes are found");
    }

    ChangeRules rules() {
        return rules;
    }

    /** Changes it and lets so much time pass that it is to be told of. */
    void edit(String product) {
        change(product);
        pass(rules.late().plus(A_WHILE));
    }

    private void change(String product) {
        assertThat(stage.server().edit(stage.simulator().id(), product))
                .as("somebody changes " + product)
                .isTrue();
    }

    void pass(Duration time) {
        stage.clock().advance(time);
    }

    /** As many as there are, and more than a page of them where that can be. */
    List<String> editMany() {
        if (stage.subject().unserved() instanceof Catalogued) {
            stage.server().grow(stage.simulator().id(), MANY);
        }
        List<String> goods = stage.subject().can(ListProducts.class)
                ? new Walk<>(stage.ability(ListProducts.class)::page, ProductSummary::id)
                        .all().stream().map(ProductSummary::id).toList()
                : stage.guide().products();
        goods.forEach(this::change);
        pass(rules.late().plus(A_WHILE));
        return goods;
    }

    /** From a while before now until now. */
    ChangeWindow lately(Duration back) {
        Instant now = stage.clock().instant();
        return new ChangeWindow(now.minus(back), now);
    }

    /** As long ago as what was changed just now may still appear. */
    ChangeWindow lately() {
        return lately(rules.late().plus(A_WHILE.multipliedBy(5)));
    }

    Walk<ProductChange> walk(ChangeWindow window) {
        ReadChanges changes = stage.ability(ReadChanges.class);
        return new Walk<>(from -> changes.page(window, from), change -> change.subject() + " at " + change.at());
    }

    List<ProductChange> in(ChangeWindow window) {
        return walk(window).all();
    }

    /** The ids of all products and variants that changes are about. */
    Set<String> named(List<ProductChange> changes) {
        return changes.stream()
                .flatMap(change -> Stream.of(
                        Objects.requireNonNullElse(change.productId(), ""),
                        Objects.requireNonNullElse(change.variantId(), "")))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether the product is named, or one of its variants. */
    boolean isAmong(Set<String> named, String product) {
        return named.contains(product)
                || stage.subject().can(ReadProduct.class)
                        && stage.ability(ReadProduct.class).byId(product).variants().stream()
                                .map(CatalogVariant::id)
                                .anyMatch(named::contains);
    }
}
